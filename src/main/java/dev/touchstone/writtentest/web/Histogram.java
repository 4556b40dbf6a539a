package dev.touchstone.writtentest.web;

import dev.touchstone.writtentest.Spread;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Totals as bars, in the units of the picture.
 *
 * @param passAt where the pass mark stands; null where there is none
 */
record Histogram(List<Bar> bars, @Nullable Integer passAt) {

    static final int WIDTH = 360;
    static final int LEFT = 10;
    private static final int STEP = 34;
    private static final int TOP = 18;
    private static final int FLOOR = 158;
    private static final int GAP = 3;

    /** One part of the scale. */
    record Bar(int from, int to, int count, int x, int y, int width, int height) {

        public int middle() {
            return x + width / 2;
        }
    }

    static Histogram of(Spread spread, @Nullable BigDecimal passMark) {
        int highest = Math.max(1, spread.highest());
        var bars = IntStream.range(0, Spread.BINS)
                .mapToObj(bin -> bar(bin, spread.bins().get(bin), highest))
                .toList();
        return new Histogram(
                bars, passMark == null ? null : (int) Math.round(LEFT + passMark.doubleValue() * STEP / Spread.WIDTH));
    }

    private static Bar bar(int bin, int count, int highest) {
        int height = Math.round((FLOOR - TOP) * (count / (float) highest));
        return new Bar(
                bin * Spread.WIDTH,
                (bin + 1) * Spread.WIDTH,
                count,
                LEFT + bin * STEP,
                FLOOR - height,
                STEP - GAP,
                height);
    }
}
