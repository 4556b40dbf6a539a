package dev.touchstone.writtentest;

import dev.touchstone.questionbank.Blank;
import dev.touchstone.questionbank.CreditScheme;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.Option;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What an answer earns. The formulas are DESIGN section 1: faults subtract, floor 0, test = points ÷ maximum × 100.
 * Multiple choice and several blanks: as their {@link CreditScheme} says; of blanks, right ones ÷ all unless all have to be right.
 */
final class Scoring {

    private static final int SHARE_SCALE = 6;

    private Scoring() {}

    /** What an answer to a question marked by its key is worth. */
    static Worth byKey(QuestionVersion question, CreditScheme credit, Answer answer) {
        if (question.type() == QuestionType.TRUE_FALSE) {
            return Worth.all(question.truth() != null && question.truth().equals(answer.truth()));
        }
        if (!question.blanks().isEmpty()) {
            return blanks(question.blanks(), credit, answer);
        }
        var chosen = Set.copyOf(answer.choices());
        return question.type() == QuestionType.MULTIPLE_CHOICE
                ? multiple(question, credit, chosen)
                : Worth.all(question.key().equals(chosen));
    }

    private static Worth multiple(QuestionVersion question, CreditScheme credit, Set<String> chosen) {
        return switch (credit) {
            case ALL_RIGHT -> Worth.all(question.key().equals(chosen));
            case SHARE_OF_RIGHT ->
                new Worth(
                        question.key().containsAll(chosen) ? chosen.size() : 0,
                        question.key().size());
            case EACH_DECISION -> eachDecision(question, chosen);
        };
    }

    private static Worth blanks(List<Blank> blanks, CreditScheme credit, Answer answer) {
        var right = (int) IntStream.range(0, blanks.size())
                .filter(i -> blanks.get(i).takes(answer.blank(i)))
                .count();
        return credit == CreditScheme.ALL_RIGHT ? Worth.all(right == blanks.size()) : new Worth(right, blanks.size());
    }

    private static Worth eachDecision(QuestionVersion question, Set<String> chosen) {
        var options = question.options().size();
        var wrong = (int) question.options().stream()
                .map(Option::label)
                .filter(label -> question.key().contains(label) != chosen.contains(label))
                .count();
        return new Worth(chosen.isEmpty() ? 0 : Math.max(0, options - 2 * wrong), options);
    }

    /** {@code part} of {@code whole}, kept as a fraction so that points are rounded once. */
    record Worth(int part, int whole) {

        private static Worth all(boolean right) {
            return new Worth(right ? 1 : 0, 1);
        }

        /** Of these points, to the cent. */
        BigDecimal of(BigDecimal points) {
            return points.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
        }

        /** 0–1. */
        BigDecimal share() {
            return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), SHARE_SCALE, RoundingMode.HALF_UP);
        }
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

    /** What several people’s points for the same answer come to: their mean, to the cent. */
    static BigDecimal mean(List<BigDecimal> points) {
        return points.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(points.size()), 2, RoundingMode.HALF_UP);
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
