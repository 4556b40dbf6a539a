package dev.touchstone.writtentest;

import dev.touchstone.questionbank.MarkingPointId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A marker's verdict on one answer.
 *
 * @param round the one they were shown
 * @param ticks the marking points seen; empty says that there is none to see
 */
public record MarkAnswer(
        MarkingId marking,
        MarkingRound round,
        int position,
        Set<MarkingPointId> ticks,
        @Nullable String comment) {}
