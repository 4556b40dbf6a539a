package dev.touchstone.scorecards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchstone.scorecards.InterRater.Pair;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InterRaterTests {

    private static OptionalDouble icc(double... each) {
        return InterRater.icc(pairs(each));
    }

    private static List<Pair> pairs(double... each) {
        return IntStream.range(0, each.length / 2)
                .mapToObj(i -> new Pair(each[2 * i], each[2 * i + 1]))
                .toList();
    }

    @Test
    void theGapIsTheMeanOfHowFarTwoAreApart() {
        assertThat(InterRater.meanGap(pairs(60, 70, 80, 78))).hasValue(6);
        assertThat(InterRater.meanGap(List.of())).isEmpty();
    }

    @Test
    void twoWhoAlwaysGiveTheSameAgreeFully() {
        assertThat(icc(10, 10, 50, 50, 90, 90)).hasValue(1);
        assertThat(InterRater.kappa(pairs(0, 0, 0.5, 0.5, 1, 1))).hasValue(1);
    }

    /** By hand: means 3, 5, 8, grand 16/3; MSB = 2 × (49/9 + 1/9 + 64/9) ÷ 2 = 114/9; MSW = (2 + 2 + 0) ÷ 3 = 4/3. */
    @Test
    void theIntraclassCorrelationIsTheOneOfTheFormula() {
        assertThat(icc(2, 4, 4, 6, 8, 8).orElseThrow())
                .isCloseTo((114.0 / 9 - 4.0 / 3) / (114.0 / 9 + 4.0 / 3), within(1e-12));
    }

    /** By hand: bands 0–0, 4–4, 2–4: observed ½·4·2 ÷ 3 = 4/3; margins ⅓, ⅙, ½ over bands 0, 2, 4: expected 2·(⅓·⅙·4 + ⅓·½·16 + ⅙·½·4). */
    @Test
    void kappaWeighsFarBandsMoreThanNearOnes() {
        double expected = 2 * (4 / 18.0 + 16 / 6.0 + 4 / 12.0);
        assertThat(InterRater.kappa(pairs(0, 0, 1, 1, 0.5, 1)).orElseThrow())
                .isCloseTo(1 - 4 / 3.0 / expected, within(1e-12));
    }

    @Test
    void whoIsFirstDoesNotMatter() {
        assertThat(icc(2, 4, 4, 6, 8, 7)).isEqualTo(icc(4, 2, 4, 6, 7, 8));
        assertThat(InterRater.kappa(pairs(0, 0.5, 1, 0.5))).isEqualTo(InterRater.kappa(pairs(0.5, 0, 1, 0.5)));
    }

    @Test
    void nothingIsSaidOfOnePaperOrWhereNothingVaries() {
        assertThat(icc(10, 20)).isEmpty();
        assertThat(icc(10, 10, 10, 10)).isEmpty();
        assertThat(InterRater.kappa(pairs(1, 1, 1, 1))).isEmpty();
    }
}
