package dev.touchstone.writtentest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares out by largest remainders: each gets its exact share rounded down, and the units left over go to those that lost most
 * by that, so that the shares add up to the whole (Hamilton’s method: M. L. Balinski and H. P. Young, “Fair Representation”,
 * 1982). Of equal remainders the earlier one comes first.
 */
final class Shares {

    private Shares() {}

    /**
     * The shares of the whole, in the order of the weights.
     *
     * @param whole a multiple of the unit
     * @param weights not negative, not all 0
     * @param scale digits behind the point of the smallest unit
     */
    static List<BigDecimal> of(BigDecimal whole, List<BigDecimal> weights, int scale) {
        var sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var unit = BigDecimal.ONE.movePointLeft(scale);
        List<BigDecimal> shares = new ArrayList<>();
        List<BigDecimal> lost = new ArrayList<>();
        for (var weight : weights) {
            var exact = whole.multiply(weight).movePointRight(scale).divideAndRemainder(sum);
            shares.add(exact[0].movePointLeft(scale).setScale(scale, RoundingMode.UNNECESSARY));
            lost.add(exact[1]);
        }
        var left = whole.subtract(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> lost.get(i)).reversed())
                .limit(left.movePointRight(scale).intValueExact())
                .forEach(i -> shares.set(i, shares.get(i).add(unit)));
        return List.copyOf(shares);
    }
}
