package dev.touchstone.scorecards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchstone.scorecards.RankRange.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

class UncertaintyTests {

    /** By hand: (3, 5) is 2 from its mean in squares, (2, 3, 4) too: s² = 4 ÷ 3, t(3) = 3.182, so ± 3.182 · 1.1547 ÷ √2. */
    @Test
    void theSpreadIsPooledOverAllWhoWereRatedTwice() {
        var pooled = Uncertainty.over(List.of(new double[] {3, 5}, new double[] {2, 3, 4}, new double[] {1}));
        assertThat(pooled.freedom()).isEqualTo(3);
        assertThat(pooled.spread()).isCloseTo(Math.sqrt(4.0 / 3), within(1e-12));
        assertThat(pooled.half(2).orElseThrow()).isCloseTo(3.182 * Math.sqrt(4.0 / 3) / Math.sqrt(2), within(1e-9));
    }

    @Test
    void moreRatersAreSurer() {
        var pooled = Uncertainty.over(List.of(new double[] {3, 5}));
        assertThat(pooled.half(3).orElseThrow())
                .isLessThan(pooled.half(2).orElseThrow())
                .isPositive();
    }

    @Test
    void nothingIsSaidWhereNobodyWasRatedTwice() {
        assertThat(Uncertainty.over(List.of(new double[] {3}, new double[] {5})).half(1))
                .isEmpty();
        assertThat(Uncertainty.over(List.of()).half(2)).isEmpty();
    }

    /** Two who gave the same whole step need not have thought the same. */
    @Test
    void fullAgreementIsNoCertainty() {
        assertThat(Uncertainty.over(List.of(new double[] {4, 4})).half(2).orElseThrow())
                .isPositive();
    }

    /** Tables of Student’s t: 2.021 at 40, 1.984 at 100. */
    @Test
    void beyondTheTableTheQuantileIsTheOneOfTheTables() {
        assertThat(Uncertainty.t(40)).isCloseTo(2.021, within(0.0005));
        assertThat(Uncertainty.t(100)).isCloseTo(1.984, within(0.0005));
        assertThat(Uncertainty.t(31)).isLessThan(Uncertainty.t(30));
    }

    @Test
    void whoseIntervalsOverlapShareTheirPlaces() {
        assertThat(RankRange.of(List.of(
                        new Interval(4.0, 4.6), new Interval(3.8, 4.4), new Interval(3.0, 3.9), new Interval(1, 2))))
                .containsExactly(new RankRange(1, 2), new RankRange(1, 3), new RankRange(2, 3), new RankRange(4, 4));
    }

    @Test
    void intervalsThatTouchAreNotToldApart() {
        assertThat(RankRange.of(List.of(new Interval(3, 4), new Interval(4, 5))))
                .containsExactly(new RankRange(1, 2), new RankRange(1, 2));
        assertThat(RankRange.of(List.of())).isEmpty();
    }
}
