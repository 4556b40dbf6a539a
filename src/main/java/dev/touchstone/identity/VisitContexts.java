package dev.touchstone.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** On candidates' pages the visit's cookie says who is asking; a staff session in the same browser is not looked at. */
@Component
class VisitContexts implements SecurityContextRepository {

    private final VisitCookie cookie;
    private final Visits visits;

    VisitContexts(VisitCookie cookie, Visits visits) {
        this.cookie = cookie;
        this.visits = visits;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new LoadedOnce(() -> cookie.read(request).flatMap(visits::of).orElse(null));
    }

    /** Nothing to keep: a visit begins at {@code /c/…} and is read anew at each request. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return cookie.read(request).isPresent();
    }

    /** Never called: the filters ask for the deferred context. */
    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }
}
