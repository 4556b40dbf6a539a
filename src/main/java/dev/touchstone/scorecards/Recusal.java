package dev.touchstone.scorecards;

import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody’s word that they must not rate a candidate.
 *
 * @param stage of the card they gave back
 * @param note what they wanted to add, for the job’s recruiters
 */
public record Recusal(
        AccountId account, Stage stage, Kind kind, @Nullable String note, Instant declaredAt) {

    /** What ties the two. */
    public enum Kind {
        RELATIVE,
        OWN_REFERRAL,
        OTHER
    }
}
