package dev.touchstone.writtentest;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How far the totals of a job’s tests can be relied on: Cronbach’s α = k ÷ (k − 1) × (1 − Σ variances of the parts ÷ variance of
 * their sum) (L. J. Cronbach, “Coefficient alpha and the internal structure of tests”, Psychometrika 16, 1951).
 *
 * <p>Drawn papers have different questions, and α over questions that some people never had means nothing. Where everybody had the
 * same questions the parts are the questions. Otherwise they are the sections, which every paper has, of the papers with the same
 * sections worth the same points; parts of unequal weight or aim make α lower than the true value, so it is a lower bound.
 *
 * <p>The interval is D. G. Bonett’s for 95 % (“Sample size requirements for testing and estimating coefficient alpha”, Journal of
 * Educational and Behavioral Statistics 27, 2002): ln(1 − α) ± 1.96 × √(2k ÷ ((k − 1)(n − 2))). The standard error of measurement is
 * SD × √(1 − α), in points of the total (F. M. Lord and M. R. Novick, “Statistical Theories of Mental Test Scores”, 1968).
 *
 * @param parts how many questions or sections
 * @param papers how many papers it is computed over
 * @param others papers that were left out because their sections are others
 * @param silence why nothing can be said; null where something can
 * @param error the standard error of measurement; null where α is below 0 or unknown
 */
public record Reliability(
        Basis basis,
        int parts,
        int papers,
        int others,
        @Nullable Silence silence,
        @Nullable BigDecimal alpha,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable BigDecimal error) {

    /** Of fewer papers nothing is said. */
    public static final int LEAST = 10;

    /** Of fewer papers what is said may well be chance. */
    public static final int ENOUGH = 30;

    private static final double NORMAL_95 = 1.959964;

    /** What the parts are. */
    public enum Basis {
        QUESTIONS,
        SECTIONS
    }

    /** Why nothing is said. */
    public enum Silence {
        FEW_PAPERS,
        ONE_PART,
        NO_SPREAD
    }

    /** Whether something is said, but of few papers. */
    public boolean isTentative() {
        return silence == null && papers < ENOUGH;
    }

    /**
     * @param scores a row for each paper, a column for each part
     * @param totals of the same papers, 0–100
     */
    static Reliability of(Basis basis, double[][] scores, double[] totals, int others) {
        int parts = scores.length == 0 ? 0 : scores[0].length;
        var silence = silence(scores, parts);
        if (silence != null) {
            return new Reliability(basis, parts, scores.length, others, silence, null, null, null, null);
        }
        var alpha = alpha(scores);
        return new Reliability(
                basis,
                parts,
                scores.length,
                others,
                null,
                Moments.rounded(alpha, 2),
                Moments.rounded(bound(alpha, parts, scores.length, NORMAL_95), 2),
                Moments.rounded(bound(alpha, parts, scores.length, -NORMAL_95), 2),
                alpha < 0 ? null : Moments.rounded(Moments.deviation(totals) * Math.sqrt(1 - alpha), 1));
    }

    private static @Nullable Silence silence(double[][] scores, int parts) {
        if (scores.length < LEAST) {
            return Silence.FEW_PAPERS;
        }
        if (parts < 2) {
            return Silence.ONE_PART;
        }
        return Moments.variance(sums(scores)) == 0 ? Silence.NO_SPREAD : null;
    }

    /** Of at least two columns whose sums vary. */
    static double alpha(double[][] scores) {
        int parts = scores[0].length;
        double ofParts = 0;
        for (int part = 0; part < parts; part++) {
            int column = part;
            ofParts += Moments.variance(
                    Arrays.stream(scores).mapToDouble(row -> row[column]).toArray());
        }
        return parts / (parts - 1.0) * (1 - ofParts / Moments.variance(sums(scores)));
    }

    /** One end of the interval; z above 0 gives the lower one. */
    static double bound(double alpha, int parts, int papers, double z) {
        if (alpha >= 1) {
            return 1;
        }
        var spread = Math.sqrt(2.0 * parts / ((parts - 1.0) * (papers - 2.0)));
        return 1 - Math.exp(Math.log(1 - alpha) + z * spread);
    }

    private static double[] sums(double[][] scores) {
        return Arrays.stream(scores)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
    }
}
