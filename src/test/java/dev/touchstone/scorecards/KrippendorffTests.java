package dev.touchstone.scorecards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchstone.scorecards.Krippendorff.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against the examples that Krippendorff (2011) computes by hand. */
class KrippendorffTests {

    private static final int MISSING = 0;

    /** His data with four observers, twelve units and missing values (part C). */
    private static final int[][] FOUR_OBSERVERS = {
        {1, 2, 3, 3, 2, 1, 4, 1, 2, MISSING, MISSING, MISSING},
        {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, MISSING, 3},
        {MISSING, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, MISSING},
        {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, MISSING}
    };

    /** His binary data with two observers and no missing values (part A), 0 and 1 written as 1 and 2. */
    private static final int[][] TWO_OBSERVERS = {
        {1, 2, 1, 1, 1, 1, 1, 1, 2, 1},
        {2, 2, 2, 1, 1, 2, 1, 1, 1, 1}
    };

    @Test
    void alphaIsThePublishedOneForOrdinalData() {
        assertThat(alpha(FOUR_OBSERVERS, Metric.ORDINAL)).isCloseTo(0.815, within(0.0005));
    }

    @Test
    void alphaIsThePublishedOneForIntervalData() {
        assertThat(alpha(FOUR_OBSERVERS, Metric.INTERVAL)).isCloseTo(0.849, within(0.0005));
    }

    /** With two values every metric is the same. */
    @ParameterizedTest
    @EnumSource
    void alphaIsThePublishedOneForBinaryData(Metric metric) {
        assertThat(alpha(TWO_OBSERVERS, metric)).isCloseTo(0.095, within(0.0005));
    }

    @ParameterizedTest
    @EnumSource
    void whoAgreesInEverythingHasAlphaOne(Metric metric) {
        assertThat(Krippendorff.alpha(List.of(new int[] {1, 1}, new int[] {4, 4, 4}), metric))
                .hasValue(1);
    }

    @ParameterizedTest
    @EnumSource
    void neitherTheOrderOfRatersNorAUnitWithOneRatingMatters(Metric metric) {
        var some = List.of(new int[] {1, 3, 2}, new int[] {4, 5});
        var same = List.of(new int[] {5, 4}, new int[] {2, 1, 3}, new int[] {1});
        assertThat(Krippendorff.alpha(same, metric)).isEqualTo(Krippendorff.alpha(some, metric));
    }

    @Test
    void nothingIsSaidWhereNothingCanBeCompared() {
        assertThat(Krippendorff.alpha(List.of(), Metric.ORDINAL)).isEmpty();
        assertThat(Krippendorff.alpha(List.of(new int[] {3}, new int[] {4}), Metric.ORDINAL))
                .isEmpty();
        assertThat(Krippendorff.alpha(List.of(new int[] {3, 3}, new int[] {3, 3}), Metric.ORDINAL))
                .isEmpty();
    }

    private static double alpha(int[][] observers, Metric metric) {
        var units = IntStream.range(0, observers[0].length)
                .mapToObj(unit -> Arrays.stream(observers)
                        .mapToInt(observer -> observer[unit])
                        .filter(value -> value != MISSING)
                        .toArray())
                .toList();
        return Krippendorff.alpha(units, metric).orElseThrow();
    }
}
