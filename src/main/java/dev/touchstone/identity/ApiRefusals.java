package dev.touchstone.identity;

import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/** Tells a program why it is not let in, in the same problem JSON as every other refusal. Never leads to a sign-in page. */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final HandlerExceptionResolver answers;
    private final LocaleResolver locales;

    ApiRefusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers, LocaleResolver locales) {
        this.answers = answers;
        this.locales = locales;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
        answer(
                request,
                response,
                new RefusedException(Reason.UNAUTHENTICATED, "identity.api.error.noKey", "No key was sent"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason) {
        answer(
                request,
                response,
                new RefusedException(Reason.FORBIDDEN, "identity.api.error.scope", "The key has not this scope"));
    }

    void answer(HttpServletRequest request, HttpServletResponse response, RefusedException refusal) {
        if (refusal.reason() == Reason.UNAUTHENTICATED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        LocaleContextHolder.setLocale(locales.resolveLocale(request));
        answers.resolveException(request, response, null, refusal);
    }
}
