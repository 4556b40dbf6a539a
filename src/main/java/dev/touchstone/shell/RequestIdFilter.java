package dev.touchstone.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request a short id: in the answer's {@code X-Request-Id}, in each log line, on the error page. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestIdFilter extends OncePerRequestFilter {

    /** Request attribute and log key that hold the id. */
    public static final String ATTRIBUTE = "requestId";

    private static final int LENGTH = 8;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = request.getAttribute(ATTRIBUTE) instanceof String known ? known : newId();
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader("X-Request-Id", id);
        try (var ignored = MDC.putCloseable(ATTRIBUTE, id)) {
            chain.doFilter(request, response);
        }
    }

    private static String newId() {
        return UUID.randomUUID().toString().substring(0, LENGTH);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false; // the error page logs under the same id
    }
}
