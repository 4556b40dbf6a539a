package dev.touchstone.identity;

import dev.touchstone.shared.RefusedException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the key out of {@code Authorization: Bearer …}; nothing else of a request says who asks. */
final class ApiKeyFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final ApiKeyCheck keys;
    private final ApiRefusals refusals;

    ApiKeyFilter(ApiKeyCheck keys, ApiRefusals refusals) {
        this.keys = keys;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            secret(request).ifPresent(secret -> admit(secret, request.getRemoteAddr()));
        } catch (RefusedException refusal) {
            refusals.answer(request, response, refusal);
            return;
        }
        chain.doFilter(request, response);
    }

    private void admit(String secret, String from) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(keys.admit(secret, from));
        SecurityContextHolder.setContext(context);
    }

    private static Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }
}
