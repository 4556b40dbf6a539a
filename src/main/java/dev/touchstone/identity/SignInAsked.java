package dev.touchstone.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Nobody is signed in: pages lead to the sign-in page, for browsers, link previews and curl; htmx loads it whole; calls
 * of scripts get a plain 401.
 */
final class SignInAsked implements AuthenticationEntryPoint {

    static final String SIGN_IN = "/sign-in";
    private static final String HTMX = "HX-Request";
    private static final String FETCH_MODE = "Sec-Fetch-Mode";

    static boolean isPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getHeader(HTMX) == null && (accept == null || accept.contains(MediaType.TEXT_HTML_VALUE));
    }

    /** Also who reads without a browser and takes anything; a script on one of our pages says that it is none. */
    private static boolean isReader(HttpServletRequest request) {
        var accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        var reads = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        return reads
                && request.getHeader(HTMX) == null
                && request.getHeader(FETCH_MODE) == null
                && accept.contains(MediaType.ALL_VALUE)
                && !accept.contains(MediaType.APPLICATION_JSON_VALUE);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var signIn = request.getContextPath() + SIGN_IN;
        if (isPage(request) || isReader(request)) {
            response.sendRedirect(signIn);
            return;
        }
        if (request.getHeader(HTMX) != null) {
            response.setHeader("HX-Redirect", signIn);
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
