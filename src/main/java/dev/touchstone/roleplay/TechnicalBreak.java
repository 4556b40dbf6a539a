package dev.touchstone.roleplay;

import dev.touchstone.identity.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A break for a technical reason.
 *
 * @param account who asked for it; null when it was the candidate
 * @param outcome null while it goes on
 */
public record TechnicalBreak(
        int number,
        @Nullable AccountId account,
        String reason,
        Instant beganAt,
        @Nullable Instant endedAt,
        @Nullable Outcome outcome) {

    /** How a break ended. */
    public enum Outcome {
        RESUMED,
        RESTARTED,
        ENDED
    }
}
