package dev.touchstone.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** For a page that is shown in answer to a form: it is read, never posted to. */
final class AsGet extends HttpServletRequestWrapper {

    AsGet(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getMethod() {
        return "GET";
    }
}
