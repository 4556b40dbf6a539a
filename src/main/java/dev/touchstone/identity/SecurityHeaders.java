package dev.touchstone.identity;

import dev.touchstone.shell.ContentSecurityPolicy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;

/**
 * The headers of every response. A page that must differ (a letter shown in a frame of ours) sets its own
 * {@code Content-Security-Policy}; with {@code frame-ancestors 'self'} in it our own pages may frame it.
 */
final class SecurityHeaders {

    private static final String POLICY = "Content-Security-Policy";
    private static final String OWN_FRAMES = "frame-ancestors 'self'";
    private static final String PATHS_WITH_TOKENS = "/(c|my|invitations)/.*";

    private SecurityHeaders() {}

    static void on(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                .httpStrictTransportSecurity(hsts ->
                        hsts.maxAgeInSeconds(Duration.ofDays(365).toSeconds()).includeSubDomains(false))
                .permissionsPolicyHeader(allowed -> allowed.policy("camera=(), microphone=(), geolocation=()"))
                .addHeaderWriter(SecurityHeaders::write);
    }

    private static void write(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(POLICY)) {
            response.setHeader(POLICY, ContentSecurityPolicy.VALUE);
        }
        response.setHeader("X-Frame-Options", framedByUs(response.getHeader(POLICY)) ? "SAMEORIGIN" : "DENY");
        response.setHeader("Referrer-Policy", referrer(request));
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    }

    private static boolean framedByUs(@Nullable String policy) {
        return policy != null && policy.contains(OWN_FRAMES);
    }

    private static String referrer(HttpServletRequest request) {
        return request.getRequestURI()
                        .substring(request.getContextPath().length())
                        .matches(PATHS_WITH_TOKENS)
                ? "no-referrer"
                : "strict-origin-when-cross-origin";
    }
}
