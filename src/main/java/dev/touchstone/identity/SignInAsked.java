package dev.touchstone.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Nobody is signed in: pages lead to the sign-in page, htmx loads it whole, everything else gets a plain 401. */
final class SignInAsked implements AuthenticationEntryPoint {

    static final String SIGN_IN = "/sign-in";
    private static final String HTMX = "HX-Request";

    static boolean isPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getHeader(HTMX) == null && (accept == null || accept.contains(MediaType.TEXT_HTML_VALUE));
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var signIn = request.getContextPath() + SIGN_IN;
        if (isPage(request)) {
            response.sendRedirect(signIn);
            return;
        }
        if (request.getHeader(HTMX) != null) {
            response.setHeader("HX-Redirect", signIn);
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
