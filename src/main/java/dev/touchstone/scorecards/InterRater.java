package dev.touchstone.scorecards;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** How far two people who judged the same agree: markers, observers of a role-play, a rater and the reference of a calibration set. */
public final class InterRater {

    /** Bands of a question's points for kappa: none, a quarter, half, three quarters, all. */
    private static final int BANDS = 5;

    private InterRater() {}

    /** What two people gave for the same, in the same unit. */
    public record Pair(double one, double other) {

        /** How far apart. */
        public double gap() {
            return Math.abs(one - other);
        }
    }

    /** The mean of how far each two are apart; empty without any. */
    public static OptionalDouble meanGap(List<Pair> pairs) {
        return pairs.stream().mapToDouble(Pair::gap).average();
    }

    /**
     * The intraclass correlation ICC(1,1) (Shrout and Fleiss 1979, case 1: each paper by two others of the markers): (MSB − MSW) ÷
     * (MSB + MSW). 1 is agreement in every point, 0 no more than chance; empty with fewer than two papers, or where nothing varies.
     */
    public static OptionalDouble icc(List<Pair> pairs) {
        int papers = pairs.size();
        if (papers < 2) {
            return OptionalDouble.empty();
        }
        double grand = pairs.stream()
                .mapToDouble(pair -> (pair.one() + pair.other()) / 2)
                .average()
                .orElseThrow();
        double between = pairs.stream()
                        .mapToDouble(pair -> square((pair.one() + pair.other()) / 2 - grand))
                        .sum()
                * 2
                / (papers - 1);
        double within =
                pairs.stream().mapToDouble(pair -> square(pair.gap()) / 2).sum() / papers;
        return between + within == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((between - within) / (between + within));
    }

    /**
     * Cohen’s kappa with quadratic weights (Cohen 1968) over shares of a question’s points in five bands: 1 − Σ w·observed ÷ Σ
     * w·expected. Who is first and who second is chance, so both orders count. Empty without pairs, or where all gave the same band.
     *
     * @param shares 0 to 1
     */
    public static OptionalDouble kappa(List<Pair> shares) {
        var seen = new double[BANDS][BANDS];
        for (var pair : shares) {
            seen[band(pair.one())][band(pair.other())] += 0.5 / shares.size();
            seen[band(pair.other())][band(pair.one())] += 0.5 / shares.size();
        }
        var margin = new double[BANDS];
        for (int i = 0; i < BANDS; i++) {
            margin[i] = Arrays.stream(seen[i]).sum();
        }
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < BANDS; i++) {
            for (int j = 0; j < BANDS; j++) {
                observed += square(i - j) * seen[i][j];
                expected += square(i - j) * margin[i] * margin[j];
            }
        }
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - observed / expected);
    }

    private static int band(double share) {
        return (int) Math.round(share * (BANDS - 1));
    }

    private static double square(double value) {
        return value * value;
    }
}
