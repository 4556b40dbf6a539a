package dev.touchstone.identity;

import java.util.Optional;
import java.util.UUID;
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
        throw new UnsupportedOperationException();
    }

    /** The application of the current visit when it has exactly one. */
    public Optional<UUID> application() {
        throw new UnsupportedOperationException();
    }
}
