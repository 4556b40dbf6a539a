package dev.touchstone.identity;

import dev.touchstone.shared.Command;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Purpose-bound secret links of candidates, who have no account. */
@Service
public class CandidateLinks {

    /**
     * Makes a fresh link; earlier ones of the purpose stay valid until they expire or are revoked.
     *
     * @param application the application the link acts for
     * @return the full URL with 32 random bytes in it; only the hash is stored, so this is the only time it is known
     */
    @Command
    public String issue(LinkPurpose purpose, UUID application, Instant expiresAt) {
        throw new UnsupportedOperationException();
    }

    /** Kills all links of these purposes, and the visits they opened, at once. */
    @Command
    public void revoke(UUID application, LinkPurpose... purposes) {
        throw new UnsupportedOperationException();
    }
}
