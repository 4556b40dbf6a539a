package dev.touchstone.identity;

import static org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

import dev.touchstone.shared.AdjustableClock;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Keeps only the account's id in the session; name and roles are read at each request, so that a changed role counts
 * at once and a disabled account is out at once. A sign-in lasts twelve hours at most, by the true time while a demo is being made.
 */
@Component
class StaffSessions implements SecurityContextRepository {

    private static final Duration LONGEST = Duration.ofHours(12);
    private static final String SIGNED_IN_AT = "touchstone.signedInAt";

    private final AccountRows accounts;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final AdjustableClock clock;

    StaffSessions(
            AccountRows accounts, FindByIndexNameSessionRepository<? extends Session> sessions, AdjustableClock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Signs the account out everywhere. */
    void end(AccountId account) {
        sessions.findByPrincipalName(account.toString()).keySet().forEach(sessions::deleteById);
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new LoadedOnce(() -> signedIn(request.getSession(false)));
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        var who = context.getAuthentication();
        if (who != null && who.getPrincipal() instanceof StaffPrincipal staff) {
            var session = request.getSession();
            session.setAttribute(PRINCIPAL_NAME_INDEX_NAME, staff.getName());
            session.setAttribute(SIGNED_IN_AT, clock.present());
        } else if (containsContext(request)) {
            request.getSession().removeAttribute(PRINCIPAL_NAME_INDEX_NAME);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(PRINCIPAL_NAME_INDEX_NAME) != null;
    }

    /** Never called: the filters ask for the deferred context. */
    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    private @Nullable Authentication signedIn(@Nullable HttpSession session) {
        if (session == null
                || !(session.getAttribute(PRINCIPAL_NAME_INDEX_NAME) instanceof String id)
                || !(session.getAttribute(SIGNED_IN_AT) instanceof Instant since)
                || clock.present().isAfter(since.plus(LONGEST))) {
            return null;
        }
        return accounts.find(AccountId.of(id))
                .filter(Account::enabled)
                .map(StaffPrincipal::authenticated)
                .orElse(null);
    }
}
