package dev.touchstone.writtentest;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time in which a text was typed, by the server's clock.
 *
 * @param endedAt when the page said that it is done, or the paper was handed in; null while it runs
 * @param pageMillis from the first to the last character by the device's steady clock; null while nobody told
 */
record TypingRun(
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Integer pageMillis) {

    /** What messages to and fro may take: by so much the page is believed rather than the server's clock. */
    static final Duration TRAVEL = Duration.ofSeconds(5);

    /** How long it took, at least a second and at most what the test gives. The page's own count, unless it is shorter than can be. */
    Duration time(Duration most, Instant now) {
        var passed = Duration.between(startedAt, endedAt == null ? now : endedAt);
        var told = pageMillis == null ? passed : Duration.ofMillis(pageMillis);
        var least = passed.minus(TRAVEL);
        return between(told.compareTo(least) < 0 ? least : told, most);
    }

    /** Seconds until the time is over, never negative. */
    long secondsLeft(Duration most, Instant now) {
        return isOver(most, now)
                ? 0
                : most.minus(Duration.between(startedAt, now)).toSeconds();
    }

    boolean isOver(Duration most, Instant now) {
        return endedAt != null || !now.isBefore(startedAt.plus(most));
    }

    private static Duration between(Duration time, Duration most) {
        var second = Duration.ofSeconds(1);
        if (time.compareTo(second) < 0) {
            return second;
        }
        return time.compareTo(most) > 0 ? most : time;
    }
}
