package dev.touchstone.identity;

import dev.touchstone.shared.BaseUrl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The cookie a candidate's link is exchanged for. */
@Component
class VisitCookie {

    private static final String NAME = "touchstone_visit";
    static final Duration LONGEST = Duration.ofDays(60);

    private final BaseUrl baseUrl;

    VisitCookie(BaseUrl baseUrl) {
        this.baseUrl = baseUrl;
    }

    Optional<SecretToken> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name()))
                .map(cookie -> new SecretToken(cookie.getValue()));
    }

    void write(SecretToken visit, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name(), visit.text())
                .httpOnly(true)
                .secure(baseUrl.secure())
                .sameSite("Lax")
                .path("/")
                .maxAge(LONGEST)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String name() {
        return baseUrl.secure() ? "__Host-" + NAME : NAME;
    }
}
