package dev.touchstone.writtentest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the totals of a job’s tests are spread.
 *
 * @param n how many there are
 * @param deviation the sample’s standard deviation, by n − 1; null for fewer than two
 * @param bins how many totals lie in each tenth of the scale, the lowest first; 100 belongs to the last
 * @param passed how many reached the pass mark; null where the plan has none
 */
public record Spread(
        int n,
        BigDecimal mean,
        BigDecimal median,
        @Nullable BigDecimal deviation,
        List<Integer> bins,
        @Nullable Integer passed) {

    /** How many parts the scale has. */
    public static final int BINS = 10;

    /** How wide a part is. */
    public static final int WIDTH = 100 / BINS;

    static Spread of(Collection<BigDecimal> totals, @Nullable BigDecimal passMark) {
        var values = totals.stream().mapToDouble(BigDecimal::doubleValue).toArray();
        return new Spread(
                values.length,
                Moments.rounded(Moments.mean(values), 1),
                Moments.rounded(Moments.median(values), 1),
                values.length < 2 ? null : Moments.rounded(Moments.deviation(values), 1),
                bins(values),
                passMark == null
                        ? null
                        : (int) totals.stream()
                                .filter(total -> total.compareTo(passMark) >= 0)
                                .count());
    }

    /** Of 100 how many reached the pass mark; null where there is none, or nobody. */
    public @Nullable BigDecimal passRate() {
        return passed == null || n == 0
                ? null
                : BigDecimal.valueOf(100L * passed).divide(BigDecimal.valueOf(n), 1, RoundingMode.HALF_UP);
    }

    /** The most that lie in one part. */
    public int highest() {
        return Collections.max(bins);
    }

    private static List<Integer> bins(double[] values) {
        List<Integer> bins = new ArrayList<>(Collections.nCopies(BINS, 0));
        for (var value : values) {
            int bin = Math.min(BINS - 1, (int) (value / WIDTH));
            bins.set(bin, bins.get(bin) + 1);
        }
        return List.copyOf(bins);
    }
}
