package dev.touchstone.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;

/** A plain 403 that leaves its reason to the error page, which tells a form that is too old from a missing right. */
final class Denied implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (!response.isCommitted()) {
            request.setAttribute(WebAttributes.ACCESS_DENIED_403, reason);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
