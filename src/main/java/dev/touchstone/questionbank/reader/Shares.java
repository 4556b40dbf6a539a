package dev.touchstone.questionbank.reader;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Shares points out in the largest unit that gives everybody something; what is left over goes to the first. */
final class Shares {

    private static final List<BigDecimal> UNITS =
            List.of(BigDecimal.ONE, new BigDecimal("0.5"), new BigDecimal("0.1"), new BigDecimal("0.01"));

    private Shares() {}

    static List<BigDecimal> of(BigDecimal points, int shares) {
        for (var unit : UNITS) {
            var units = points.divide(unit, 0, RoundingMode.DOWN);
            if (units.multiply(unit).compareTo(points) == 0 && units.intValue() >= shares) {
                return of(units.intValue(), shares, unit);
            }
        }
        return of(points.movePointRight(2).intValue(), shares, UNITS.get(UNITS.size() - 1));
    }

    private static List<BigDecimal> of(int units, int shares, BigDecimal unit) {
        var result = new ArrayList<BigDecimal>();
        for (var i = 0; i < shares; i++) {
            result.add(unit.multiply(BigDecimal.valueOf(units / shares + (i < units % shares ? 1 : 0))));
        }
        return result;
    }
}
