package dev.touchstone.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Light or dark, kept in a cookie so that the first byte of a page already knows it. */
final class Theme {

    private static final String COOKIE = "theme";
    private static final String AUTO = "auto";
    private static final Set<String> KNOWN = Set.of("light", "dark", AUTO);

    private Theme() {}

    static String of(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(cookie -> known(cookie.getValue()))
                .orElse(AUTO);
    }

    static ResponseCookie cookie(String theme, boolean secure) {
        return ResponseCookie.from(COOKIE, known(theme))
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
    }

    private static String known(String theme) {
        return KNOWN.contains(theme) ? theme : AUTO;
    }
}
