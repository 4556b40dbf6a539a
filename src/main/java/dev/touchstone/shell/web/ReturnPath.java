package dev.touchstone.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Paths inside this application that a person may be sent back to. */
final class ReturnPath {

    private static final String FRONT_PAGE = "/";

    private ReturnPath() {}

    /** Path and query of a page that can be fetched again; the front page for answers to a form and for errors. */
    static String of(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod()) || request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null) {
            return FRONT_PAGE;
        }
        var query = request.getQueryString();
        return safe(path(request) + (query == null ? "" : "?" + query));
    }

    /** The path without the context path; on an error page that of the request that failed. */
    static String path(HttpServletRequest request) {
        var failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var uri = failed == null ? request.getRequestURI() : failed;
        return uri.substring(request.getContextPath().length());
    }

    /** The wish, if it is a path of ours; a way out of this site leads to the front page. */
    static String safe(@Nullable String wish) {
        return wish != null && wish.matches("/(?![/\\\\])[^\\\\{}\\p{Cntrl}]*") ? wish : FRONT_PAGE;
    }
}
