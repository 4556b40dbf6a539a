package dev.touchstone.scorecards;

import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.PointKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Points of the written test: what was seen, in full or in part, less the faults, never below 0.
 *
 * @param possible the expected points of the questions that were put
 */
public record TestScore(BigDecimal got, BigDecimal possible) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static TestScore of(List<MarkingPoint> points, List<ReleasedCard> cards) {
        Function<MarkingPoint, BigDecimal> worth =
                point -> cards.stream().map(card -> card.worth(point)).reduce(BigDecimal.ZERO, BigDecimal::max);
        return new TestScore(
                sum(points, PointKind.EXPECTED, worth)
                        .subtract(sum(points, PointKind.FAULT, worth))
                        .max(BigDecimal.ZERO),
                sum(points, PointKind.EXPECTED, MarkingPoint::points));
    }

    /** 0–100; null where nothing was to be had. */
    @Nullable
    BigDecimal percent() {
        return possible.signum() == 0 ? null : got.multiply(HUNDRED).divide(possible, 0, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<MarkingPoint> points, PointKind kind, Function<MarkingPoint, BigDecimal> worth) {
        return points.stream()
                .filter(point -> point.kind() == kind)
                .map(worth)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
