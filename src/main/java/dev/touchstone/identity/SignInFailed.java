package dev.touchstone.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** The sign-in page once more with one of two sentences: it does not match, or wait so many minutes. */
public final class SignInFailed implements AuthenticationFailureHandler {

    /** Request attribute with the minutes to wait. */
    public static final String WAIT = "identity.signInWait";

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        if (reason instanceof SignInPaused paused) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(paused.tries().seconds()));
            request.setAttribute(WAIT, paused.tries().arguments().get(0));
            request.getRequestDispatcher(SignInAsked.SIGN_IN).forward(new AsGet(request), response);
            return;
        }
        response.sendRedirect(request.getContextPath() + SignInAsked.SIGN_IN + "?failed");
    }
}
