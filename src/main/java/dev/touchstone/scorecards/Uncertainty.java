package dev.touchstone.scorecards;

import java.util.Collection;
import java.util.OptionalDouble;

/**
 * How sure a mean over raters is. The spread of one person’s raters is pooled over everybody who was rated more than once, as in a one-way
 * analysis of variance (Searle, Casella, McCulloch 1992: Variance Components, section 3.1): s² = Σ squared distances from the own mean ÷
 * Σ (raters − 1). The interval is mean ± t(0.975; Σ (raters − 1)) · s ÷ √raters.
 *
 * @param spread s, never below {@link #ROUNDING}; what one more rater would differ by
 * @param freedom Σ (raters − 1); 0 when nobody was rated twice, then there is no interval
 */
public record Uncertainty(double spread, int freedom) {

    /** Ratings are whole steps: the standard deviation of what is rounded away, 1 ÷ √12 (Sheppard 1898). */
    static final double ROUNDING = 1 / Math.sqrt(12);

    /** Student’s t at 0.975 for 1 to 30 degrees of freedom. */
    private static final double[] T = {
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120,
        2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042
    };

    private static final double NORMAL = 1.959964;

    /** Pools what the raters of each person gave. */
    public static Uncertainty over(Collection<double[]> people) {
        double squares = 0;
        int freedom = 0;
        for (var given : people) {
            double mean = mean(given);
            for (double each : given) {
                squares += (each - mean) * (each - mean);
            }
            freedom += Math.max(given.length - 1, 0);
        }
        return new Uncertainty(freedom == 0 ? 0 : Math.max(Math.sqrt(squares / freedom), ROUNDING), freedom);
    }

    /** Half of the 95 % interval of a mean over so many raters; empty when it cannot be told. */
    public OptionalDouble half(int raters) {
        return freedom == 0 || raters == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(t(freedom) * spread / Math.sqrt(raters));
    }

    /** The mean of some values; 0 without any. */
    public static double mean(double[] values) {
        double sum = 0;
        for (double each : values) {
            sum += each;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }

    /** Beyond the table by the first two terms of Fisher’s expansion. */
    static double t(int freedom) {
        double z = NORMAL;
        return freedom <= T.length
                ? T[freedom - 1]
                : z
                        + (z * z * z + z) / (4 * freedom)
                        + (5 * Math.pow(z, 5) + 16 * z * z * z + 3 * z) / (96.0 * freedom * freedom);
    }
}
