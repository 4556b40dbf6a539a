package dev.touchstone.writtentest;

import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.QuestionVersion;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a paper earned of what it could earn in one competency.
 *
 * <p>What a question can earn belongs to the competencies of its expected marking points, in proportion to their points; without
 * any it belongs to the question’s own. What it did earn belongs to the competencies whose points were seen, less their faults; a
 * mark that no seen point explains is shared like what could be earned. So the competencies of a paper add up to its points.
 */
record CompetencyPoints(double earned, double possible) {

    static final CompetencyPoints NONE = new CompetencyPoints(0, 0);

    CompetencyPoints plus(CompetencyPoints other) {
        return new CompetencyPoints(earned + other.earned, possible + other.possible);
    }

    /** 0–100. */
    double percent() {
        return possible == 0 ? 0 : 100 * earned / possible;
    }

    /** Of one question, by competency. */
    static Map<String, CompetencyPoints> of(
            MarkedItem item, QuestionVersion question, Map<MarkingPointId, BigDecimal> seen) {
        var expected = expected(question);
        var net = net(question.markingPoints(), seen);
        var possibleWeight = sum(expected);
        var earnedWeight = sum(net);
        Map<String, CompetencyPoints> points = new HashMap<>();
        expected.forEach((competency, weight) -> {
            var share = weight / possibleWeight;
            var possible = item.maximum().doubleValue() * share;
            var earned = item.points().doubleValue()
                    * (earnedWeight == 0 ? share : net.getOrDefault(competency, 0.0) / earnedWeight);
            points.put(competency, new CompetencyPoints(Math.min(earned, possible), possible));
        });
        return points;
    }

    private static Map<String, Double> expected(QuestionVersion question) {
        Map<String, Double> expected = new HashMap<>();
        question.markingPoints().stream()
                .filter(point -> point.kind() == PointKind.EXPECTED)
                .forEach(point ->
                        expected.merge(point.competency(), point.points().doubleValue(), Double::sum));
        return sum(expected) == 0 ? Map.of(question.competency(), 1.0) : expected;
    }

    /** Expected points that were seen less faults that were, never below 0 and only where something could be earned. */
    private static Map<String, Double> net(List<MarkingPoint> points, Map<MarkingPointId, BigDecimal> seen) {
        Map<String, Double> net = new HashMap<>();
        points.stream().filter(point -> point.kind() != PointKind.CRITICAL).forEach(point -> {
            var share = seen.getOrDefault(point.id(), BigDecimal.ZERO).doubleValue();
            var sign = point.kind() == PointKind.FAULT ? -1 : 1;
            net.merge(point.competency(), sign * share * point.points().doubleValue(), Double::sum);
        });
        net.replaceAll((competency, weight) -> Math.max(0, weight));
        return net;
    }

    private static double sum(Map<String, Double> weights) {
        return weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
