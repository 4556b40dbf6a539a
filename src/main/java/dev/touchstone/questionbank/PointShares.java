package dev.touchstone.questionbank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Shares a question’s points out over the marking points that have none yet. */
public final class PointShares {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private PointShares() {}

    /** The points of each marking point: what EXPECTED ones lack is shared in halves, a FAULT costs 1, a CRITICAL has 0. */
    public static List<BigDecimal> of(List<ImportContent.Point> points, BigDecimal total) {
        var open = points.stream()
                .filter(point -> point.kind() == PointKind.EXPECTED && point.points() == null)
                .count();
        var given = points.stream()
                .filter(point -> point.kind() == PointKind.EXPECTED && point.points() != null)
                .map(ImportContent.Point::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var shares = equal(total.subtract(given).max(BigDecimal.ZERO), (int) open);
        var result = new ArrayList<BigDecimal>();
        var next = 0;
        for (var point : points) {
            var own = point.points();
            result.add(
                    switch (point.kind()) {
                        case CRITICAL -> BigDecimal.ZERO;
                        case FAULT -> own == null ? BigDecimal.ONE : own;
                        case EXPECTED -> own == null ? shares.get(next++) : own;
                    });
        }
        return result;
    }

    /** Equal shares in halves; the first ones take what is left over. */
    private static List<BigDecimal> equal(BigDecimal amount, int count) {
        var shares = new ArrayList<BigDecimal>();
        var rest = amount;
        for (int left = count; left > 0; left--) {
            var share = rest.divide(BigDecimal.valueOf(left), 4, RoundingMode.HALF_UP)
                    .divide(HALF, 0, RoundingMode.UP)
                    .multiply(HALF)
                    .min(rest);
            shares.add(share);
            rest = rest.subtract(share);
        }
        return shares;
    }
}
