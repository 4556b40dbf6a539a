package dev.touchstone.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * What a candidate sees who may not open a page, whatever the reason: one page, status 404, with the way to a new link.
 * Only a forged form is answered with 403.
 */
public final class LinkNotValid implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Request attribute that tells the page to say that the link is not valid. */
    public static final String SHOWN = "identity.linkNotValid";

    private static final String PAGE = "/lost-link";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        show(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        if (reason instanceof CsrfException) {
            new Denied().handle(request, response, reason);
        } else {
            show(request, response);
        }
    }

    static void show(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Refresh", "true");
            return;
        }
        request.setAttribute(SHOWN, true);
        request.getRequestDispatcher(PAGE).forward(new AsGet(request), response);
    }
}
