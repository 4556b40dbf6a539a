package dev.touchstone.panel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a candidate’s choice of a time is, for recruiters.
 *
 * @param waiting the candidate is to choose
 * @param declined no time suited them
 * @param expired they did not choose in time
 * @param note what they said
 */
public record BookingState(
        boolean waiting,
        boolean declined,
        boolean expired,
        Instant answerBy,
        @Nullable String note,
        int people,
        int size) {}
