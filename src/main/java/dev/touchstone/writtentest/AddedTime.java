package dev.touchstone.writtentest;

import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import dev.touchstone.shell.GivenReason;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Time a running sitting got on top.
 *
 * @param by who gave it; null for a connection that was lost
 * @param reason as written by that person
 */
public record AddedTime(
        Instant at,
        Duration more,
        MoreTimeCause cause,
        @Nullable AccountId by,
        @Nullable String reason) {

    /** The most minutes a recruiter gives at once. */
    public static final int MOST = 120;

    /** Of a connection that was lost. */
    static AddedTime ofConnection(Instant at, Duration more) {
        return new AddedTime(at, more, MoreTimeCause.CONNECTION, null, null);
    }

    /** By a recruiter; UNUSABLE without a reason or with other minutes than 1 to {@value #MOST}: nobody's slip becomes two hours. */
    static AddedTime ofRecruiter(Instant at, int minutes, String reason, AccountId by) {
        if (!GivenReason.says(reason)) {
            throw new RefusedException(Reason.UNUSABLE, "writtentest.error.noReason", "No reason for more time");
        }
        if (minutes < 1 || minutes > MOST) {
            throw new RefusedException(
                    Reason.UNUSABLE, "writtentest.error.minutes", "%d minutes more".formatted(minutes), 1, MOST);
        }
        return new AddedTime(at, Duration.ofMinutes(minutes), MoreTimeCause.RECRUITER, by, reason.strip());
    }

    /** Whole minutes, rounded up. */
    public long minutes() {
        return more.plusSeconds(59).toMinutes();
    }
}
