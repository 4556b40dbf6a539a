package dev.touchstone.jobs;

import dev.touchstone.identity.AccountId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What somebody does for a job, read once in a request: a page asks for several rights. */
@Component
class HeldRoles {

    private static final String KNOWN = HeldRoles.class.getName();

    private final Teams teams;

    HeldRoles(Teams teams) {
        this.teams = teams;
    }

    Set<TeamRole> of(AccountId account, JobOpeningId job) {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? teams.roles(account, job)
                : known(request).computeIfAbsent(new Who(account, job), who -> teams.roles(account, job));
    }

    /** Who leaves a team has lost the right at once, also for the rest of the request. */
    @EventListener
    void on(JobTeamChanged fact) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(KNOWN, RequestAttributes.SCOPE_REQUEST);
        }
    }

    @SuppressWarnings("unchecked") // nobody else writes under this name
    private static Map<Who, Set<TeamRole>> known(RequestAttributes request) {
        var known = (Map<Who, Set<TeamRole>>) request.getAttribute(KNOWN, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = new HashMap<>();
            request.setAttribute(KNOWN, known, RequestAttributes.SCOPE_REQUEST);
        }
        return known;
    }

    private record Who(AccountId account, JobOpeningId job) {}
}
