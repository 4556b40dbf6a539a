package dev.touchstone.candidates.web;

import dev.touchstone.candidates.CandidatePortal;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.CandidateAccess;
import dev.touchstone.identity.LinkPurpose;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Leads candidates who have not agreed to the privacy notice yet to it first, whichever of their pages they open.
 * Withdrawing needs no consent.
 */
@Component
class ConsentGate implements HandlerInterceptor, WebMvcConfigurer {

    private static final Pattern PAGE = Pattern.compile("/my/([0-9a-f-]{36})((?:/[a-z0-9-]+)*)/?");

    private final CandidatePortal portal;
    private final CandidateAccess access;

    ConsentGate(CandidatePortal portal, CandidateAccess access) {
        this.portal = portal;
        this.access = access;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/my/*", "/my/*/**")
                .excludePathPatterns("/my/*/consent", "/my/*/withdraw");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var page = PAGE.matcher(request.getRequestURI());
        if (!isPageView(request) || !page.matches() || agreed(page.group(1), page.group(2))) {
            return true;
        }
        response.sendRedirect("/my/" + page.group(1) + "/consent?next=" + request.getRequestURI());
        return false;
    }

    /** A page the visit may not open is none of the gate's business: its own rule refuses it. */
    private boolean agreed(String application, String page) {
        var id = JobApplicationId.of(application);
        return !access.may(purpose(page), id) || portal.consentedAt(id).isPresent();
    }

    private static String purpose(String page) {
        return Arrays.stream(LinkPurpose.values())
                .filter(purpose -> page.matches(
                        "/" + purpose.name().toLowerCase(Locale.ROOT).replace('_', '-') + "(/.*)?"))
                .findFirst()
                .orElse(LinkPurpose.PORTAL)
                .name();
    }

    private static boolean isPageView(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return "GET".equals(request.getMethod())
                && request.getHeader("HX-Request") == null
                && (accept == null || accept.contains("text/html") || accept.contains("*/*"))
                && (accept == null || !accept.contains("text/event-stream"));
    }
}
