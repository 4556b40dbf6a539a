package dev.touchstone.writtentest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Means, variances and correlations of samples: variances divide by n − 1. */
final class Moments {

    /** What is this near to nothing has no spread. */
    private static final double NOTHING = 1e-9;

    private Moments() {}

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    /** 0 for fewer than two values. */
    static double variance(double[] values) {
        var mean = mean(values);
        var squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return values.length < 2 ? 0 : squares / (values.length - 1);
    }

    static double deviation(double[] values) {
        return Math.sqrt(variance(values));
    }

    /** The middle value, of two middle ones their mean; 0 for none. */
    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return 0;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Pearson’s correlation; null where one of the two does not vary. */
    static @Nullable Double correlation(double[] one, double[] other) {
        var meanOfOne = mean(one);
        var meanOfOther = mean(other);
        double together = 0;
        double ofOne = 0;
        double ofOther = 0;
        for (int i = 0; i < one.length; i++) {
            together += (one[i] - meanOfOne) * (other[i] - meanOfOther);
            ofOne += (one[i] - meanOfOne) * (one[i] - meanOfOne);
            ofOther += (other[i] - meanOfOther) * (other[i] - meanOfOther);
        }
        return ofOne < NOTHING || ofOther < NOTHING ? null : together / Math.sqrt(ofOne * ofOther);
    }

    /** For people, rounded half up. */
    static BigDecimal rounded(double value, int scale) {
        return BigDecimal.valueOf(value).setScale(scale, RoundingMode.HALF_UP);
    }
}
