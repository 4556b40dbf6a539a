package dev.touchstone.scorecards;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Krippendorff’s alpha: how far any number of raters agree over units that not everybody rated (Krippendorff, K. 2011: Computing
 * Krippendorff’s Alpha-Reliability). α = 1 − observed ÷ expected disagreement; 1 is agreement in every value, 0 no more than chance, below 0
 * systematic disagreement.
 */
public final class Krippendorff {

    private Krippendorff() {}

    /** How far two values are apart. */
    public enum Metric {
        /** Ranks: the squared count of values between the two, half of their own included. */
        ORDINAL,
        /** Equal steps: the squared difference. */
        INTERVAL
    }

    /**
     * Alpha over units, each with the values it was given; units with fewer than two values cannot be compared and are left out. Empty
     * without a comparable unit, or where all values are the same.
     */
    public static OptionalDouble alpha(List<int[]> units, Metric metric) {
        var pairable = units.stream().filter(unit -> unit.length > 1).toList();
        var values = pairable.stream()
                .flatMapToInt(Arrays::stream)
                .distinct()
                .sorted()
                .toArray();
        var coincidences = coincidences(pairable, values);
        var margins = Arrays.stream(coincidences)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        double n = Arrays.stream(margins).sum();
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < values.length; c++) {
            for (int k = c + 1; k < values.length; k++) {
                double apart = metric == Metric.INTERVAL ? square(values[c] - values[k]) : ordinal(margins, c, k);
                observed += coincidences[c][k] * apart;
                expected += margins[c] * margins[k] * apart;
            }
        }
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (n - 1) * observed / expected);
    }

    /** Of every unit each pair of its values, weighted so that every value counts once. */
    private static double[][] coincidences(List<int[]> units, int[] values) {
        var found = new double[values.length][values.length];
        for (var unit : units) {
            for (int i = 0; i < unit.length; i++) {
                for (int j = 0; j < unit.length; j++) {
                    if (i != j) {
                        found[Arrays.binarySearch(values, unit[i])][Arrays.binarySearch(values, unit[j])] +=
                                1.0 / (unit.length - 1);
                    }
                }
            }
        }
        return found;
    }

    private static double ordinal(double[] margins, int c, int k) {
        double between = -(margins[c] + margins[k]) / 2;
        for (int g = c; g <= k; g++) {
            between += margins[g];
        }
        return square(between);
    }

    private static double square(double value) {
        return value * value;
    }
}
