package dev.touchstone.scheduling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The candidate cannot make a time.
 *
 * @param note why, and when it would suit, in their words
 */
public record MoveRequest(@Nullable String note, Instant askedAt) {

    /** A note is not longer than this. */
    public static final int LONGEST_NOTE = 300;
}
