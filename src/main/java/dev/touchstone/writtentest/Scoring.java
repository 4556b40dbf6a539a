package dev.touchstone.writtentest;

import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;

/**
 * What an answer earns. The formulas are DESIGN section 1: faults subtract, floor 0, test = points ÷ maximum × 100.
 * Multiple choice: a share of the points for each right option when nothing wrong was chosen (漏选按比例，错选不得分).
 */
final class Scoring {

    private static final int SHARE_SCALE = 6;

    private Scoring() {}

    /** Points for a question marked by its key. */
    static BigDecimal byKey(QuestionVersion question, BigDecimal points, Answer answer) {
        if (question.type() == QuestionType.TRUE_FALSE) {
            return question.truth() != null && question.truth().equals(answer.truth()) ? points : BigDecimal.ZERO;
        }
        int right = right(question, answer);
        return right == 0
                ? BigDecimal.ZERO
                : points.multiply(BigDecimal.valueOf(right))
                        .divide(BigDecimal.valueOf(question.key().size()), 2, RoundingMode.HALF_UP);
    }

    /** Which part of a choice question's key was chosen, 0–1; 0 with a wrong option. */
    static BigDecimal share(QuestionVersion question, Answer answer) {
        return BigDecimal.valueOf(right(question, answer))
                .divide(BigDecimal.valueOf(question.key().size()), SHARE_SCALE, RoundingMode.HALF_UP);
    }

    /** How many right options count: none with a wrong one beside them. */
    private static int right(QuestionVersion question, Answer answer) {
        var chosen = Set.copyOf(answer.choices());
        return question.key().containsAll(chosen) ? chosen.size() : 0;
    }

    /** Points for an open question from the ticked marking points, scaled to what the paper gives for it. */
    static BigDecimal byTicks(QuestionVersion question, BigDecimal points, Set<MarkingPointId> ticks) {
        var possible = sum(question.markingPoints(), PointKind.EXPECTED);
        if (possible.signum() == 0) {
            return BigDecimal.ZERO;
        }
        var ticked = question.markingPoints().stream()
                .filter(point -> ticks.contains(point.id()))
                .toList();
        var earned = sum(ticked, PointKind.EXPECTED)
                .subtract(sum(ticked, PointKind.FAULT))
                .max(BigDecimal.ZERO);
        return earned.multiply(points).divide(possible, 2, RoundingMode.HALF_UP).min(points);
    }

    /** 0–100. */
    static BigDecimal total(BigDecimal earned, BigDecimal maximum) {
        return maximum.signum() == 0
                ? BigDecimal.ZERO
                : earned.multiply(BigDecimal.valueOf(100)).divide(maximum, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<MarkingPoint> points, PointKind kind) {
        return points.stream()
                .filter(point -> point.kind() == kind)
                .map(MarkingPoint::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
