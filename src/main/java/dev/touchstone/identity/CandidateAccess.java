package dev.touchstone.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What the visiting candidate may open, from the cookie their link was exchanged for. */
@Component("candidateAccess")
public class CandidateAccess {

    /**
     * For {@code @PreAuthorize("@candidateAccess.may('TEST', #application)")}.
     *
     * @param purpose a {@link LinkPurpose}; PORTAL is open to every valid visit of the application
     * @param application the id (any type whose toString is the UUID)
     */
    public boolean may(String purpose, Object application) {
        return visit().filter(visit -> visit.may(LinkPurpose.valueOf(purpose), UUID.fromString(application.toString())))
                .isPresent();
    }

    /** The application of the current visit when it has exactly one. */
    public Optional<UUID> application() {
        return visit().map(CandidateVisit::applications)
                .filter(applications -> applications.size() == 1)
                .map(applications -> applications.get(0));
    }

    private static Optional<CandidateVisit> visit() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(CandidateVisit.class::isInstance)
                .map(CandidateVisit.class::cast);
    }
}
