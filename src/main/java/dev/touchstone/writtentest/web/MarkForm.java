package dev.touchstone.writtentest.web;

import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.writtentest.MarkSitting;
import dev.touchstone.writtentest.MarkingView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a marker's page sends.
 *
 * @param nothing positions at which the marker says that there is nothing to tick: silence is no mark
 */
record MarkForm(Set<MarkingPointId> ticks, Set<Integer> nothing, Map<Integer, String> comments) {

    private static final int LONGEST_COMMENT = 1000;
    private static final String COMMENT = "comment";

    /** What the marker said so far; between two markers what both saw. */
    static MarkForm of(MarkingView view) {
        return new MarkForm(
                view.open().stream()
                        .flatMap(open -> open.question().markingPoints().stream()
                                .map(MarkingPoint::id)
                                .filter(open::isTicked))
                        .collect(Collectors.toSet()),
                view.open().stream()
                        .filter(MarkingView.Open::isNothing)
                        .map(MarkingView.Open::position)
                        .collect(Collectors.toSet()),
                view.open().stream()
                        .filter(open -> open.own() != null && open.own().comment() != null)
                        .collect(Collectors.toMap(MarkingView.Open::position, MarkForm::comment)));
    }

    private static String comment(MarkingView.Open open) {
        return open.own() == null ? "" : Objects.requireNonNullElse(open.own().comment(), "");
    }

    static MarkForm of(
            @Nullable Set<MarkingPointId> ticks, @Nullable Set<Integer> nothing, Map<String, String> parameters) {
        return new MarkForm(
                ticks == null ? Set.of() : ticks, nothing == null ? Set.of() : nothing, comments(parameters));
    }

    /** Positions of answers the marker has not said anything about. */
    List<Integer> unmarked(MarkingView marking) {
        return marking.open().stream()
                .filter(open -> !nothing.contains(open.position()))
                .filter(open -> open.question().markingPoints().stream()
                        .filter(point -> !open.isSettled(point))
                        .map(MarkingPoint::id)
                        .noneMatch(ticks::contains))
                .map(MarkingView.Open::position)
                .toList();
    }

    /** What was said of the answers a page showed. */
    MarkSitting toCommand(MarkingView view) {
        return MarkSitting.of(view, ticks, comments);
    }

    private static Map<Integer, String> comments(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .filter(entry -> entry.getKey().matches(COMMENT + "\\d{1,4}")
                        && !entry.getValue().isBlank())
                .collect(Collectors.toMap(
                        entry -> Integer.valueOf(entry.getKey().substring(COMMENT.length())),
                        entry -> shortened(entry.getValue().strip()),
                        (one, other) -> one,
                        HashMap::new));
    }

    static String shortened(String comment) {
        return comment.substring(0, Math.min(LONGEST_COMMENT, comment.length()));
    }
}
