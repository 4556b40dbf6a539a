package dev.touchstone.writtentest;

import dev.touchstone.identity.AccountId;
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

    /** Of a connection that was lost. */
    static AddedTime ofConnection(Instant at, Duration more) {
        return new AddedTime(at, more, MoreTimeCause.CONNECTION, null, null);
    }

    /** Whole minutes, rounded up. */
    public long minutes() {
        return more.plusSeconds(59).toMinutes();
    }
}
