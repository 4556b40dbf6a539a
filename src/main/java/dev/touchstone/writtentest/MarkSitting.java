package dev.touchstone.writtentest;

import dev.touchstone.questionbank.MarkingPointId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A marker's verdict on the open answers of a sitting that they were shown.
 *
 * @param round the one they were shown; null of a paper whose marks were settled
 * @param shown the positions of those answers
 * @param ticks the marking points seen, over all of them
 * @param comments by position; may be empty
 */
public record MarkSitting(
        MarkingId marking,
        @Nullable MarkingRound round,
        Set<Integer> shown,
        Set<MarkingPointId> ticks,
        Map<Integer, String> comments) {

    /** On everything a view shows. */
    public static MarkSitting of(MarkingView view, Set<MarkingPointId> ticks, Map<Integer, String> comments) {
        var shown = view.open().stream().map(MarkingView.Open::position).collect(Collectors.toSet());
        return new MarkSitting(view.marking(), view.round(), shown, ticks, comments);
    }
}
