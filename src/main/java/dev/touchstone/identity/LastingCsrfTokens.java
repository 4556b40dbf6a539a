package dev.touchstone.identity;

import dev.touchstone.shared.BaseUrl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * One CSRF token per browser, in a cookie no script can read. It outlives signing in and out, because the same browser
 * may have a candidate's page open whose form must still work afterwards.
 */
@Component
class LastingCsrfTokens implements CsrfTokenRepository {

    private final CookieCsrfTokenRepository cookies = new CookieCsrfTokenRepository();

    LastingCsrfTokens(BaseUrl baseUrl) {
        cookies.setCookieName(baseUrl.secure() ? "__Host-csrf" : "csrf");
        cookies.setCookiePath("/");
        cookies.setCookieCustomizer(
                cookie -> cookie.secure(baseUrl.secure()).httpOnly(true).sameSite("Strict"));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return cookies.generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null) {
            cookies.saveToken(token, request, response);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return cookies.loadToken(request);
    }
}
