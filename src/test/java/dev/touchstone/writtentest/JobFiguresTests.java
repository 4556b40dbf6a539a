package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.shared.LocalizedText;
import dev.touchstone.writtentest.Reliability.Basis;
import dev.touchstone.writtentest.Reliability.Silence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Figures over papers, against examples computed by hand. */
class JobFiguresTests {

    /** Three questions of one point; four kinds of people. */
    private static final double[][] STAIRS = {{1, 1, 1}, {1, 1, 0}, {1, 0, 0}, {0, 0, 0}};

    private static final List<QuestionVersionId> QUESTIONS = Stream.generate(QuestionVersionId::next)
            .limit(3)
            .sorted((one, other) -> one.value().compareTo(other.value()))
            .toList();

    @Test
    void alphaIsThatOfTheFormula() {
        // variances: 1/4, 1/3, 1/4 together 5/6; of the sums 5/3; 3/2 × (1 − 1/2)
        assertThat(Reliability.alpha(STAIRS)).isEqualTo(0.75, within(1e-12));
        // two parts that say the opposite: variances 5/3 each, of the sum 0 but for the last person
        assertThat(Reliability.alpha(new double[][] {{1, 4}, {2, 3}, {3, 2}, {4, 2}}))
                .as("variances 5/3 and 11/12, of the sums 1/4: 2 × (1 − (31/12) ÷ (1/4))")
                .isEqualTo(-18.6666667, within(1e-6));
    }

    @Test
    void intervalAndStandardErrorFollowFromIt() {
        var reliability = Reliabilities.of(stairs(3));
        assertThat(reliability.basis()).isEqualTo(Basis.QUESTIONS);
        assertThat(reliability.papers()).isEqualTo(12);
        assertThat(reliability.alpha()).isEqualByComparingTo("0.75");
        // ln 0.25 ± 1.96 × √(6 ÷ 20)
        assertThat(reliability.low()).isEqualByComparingTo("0.27");
        assertThat(reliability.high()).isEqualByComparingTo("0.91");
        // SD of 100, 66.67, 33.33 and 0, three of each: √(16666.7 ÷ 11) = 38.92; × √0.25
        assertThat(reliability.error()).isEqualByComparingTo("19.5");
        assertThat(reliability.isTentative()).isTrue();
    }

    @Test
    void nothingIsSaidOfFewPapersOfOnePartAndOfNoSpread() {
        assertThat(Reliabilities.of(stairs(2)).silence()).isEqualTo(Silence.FEW_PAPERS);
        assertThat(Reliabilities.of(List.of()).silence()).isEqualTo(Silence.FEW_PAPERS);
        assertThat(Reliability.of(Basis.SECTIONS, new double[12][1], new double[12], 0)
                        .silence())
                .isEqualTo(Silence.ONE_PART);
        assertThat(Reliability.of(Basis.SECTIONS, new double[12][2], new double[12], 0)
                        .silence())
                .isEqualTo(Silence.NO_SPREAD);
    }

    @Test
    void drawnPapersAreComparedByTheirSections() {
        var papers = new ArrayList<MarkedPaper>();
        for (int i = 0; i < 12; i++) {
            papers.add(paper(List.of(
                    item("甲", QuestionVersionId.next(), i % 4, 4),
                    item("乙", QuestionVersionId.next(), i % 3, 4),
                    item("乙", QuestionVersionId.next(), 1, 1))));
        }
        papers.add(paper(List.of(item("甲", QuestionVersionId.next(), 4, 4))));
        var reliability = Reliabilities.of(papers);
        assertThat(reliability.basis()).isEqualTo(Basis.SECTIONS);
        assertThat(reliability.parts()).isEqualTo(2);
        assertThat(reliability.papers()).isEqualTo(12);
        assertThat(reliability.others()).isEqualTo(1);
        // i mod 4 and i mod 3 of 0…11 are independent: the variance of the sums is the sum of the variances
        assertThat(reliability.alpha()).isEqualByComparingTo("0");
    }

    @Test
    void theSpreadTellsMeanMedianDeviationAndTenths() {
        var spread = Spread.of(totals("0", "59.99", "60", "100"), new BigDecimal("60"));
        assertThat(spread.mean()).isEqualByComparingTo("55.0");
        assertThat(spread.median()).isEqualByComparingTo("60.0");
        // deviations −55, 5, 5, 45 of the mean, squares 3025 + 25 + 25 + 2025 = 5100, ÷ 3
        assertThat(spread.deviation()).isEqualByComparingTo("41.2");
        assertThat(spread.bins()).containsExactly(1, 0, 0, 0, 0, 1, 1, 0, 0, 1);
        assertThat(spread.passed()).isEqualTo(2);
        assertThat(spread.passRate()).isEqualByComparingTo("50");
    }

    @Test
    void withoutPapersOrPassMarkThereIsNoRate() {
        assertThat(Spread.of(List.of(), BigDecimal.TEN).passRate()).isNull();
        assertThat(Spread.of(totals("50"), null).passRate()).isNull();
        assertThat(Spread.of(totals("50"), null).deviation()).isNull();
    }

    @Test
    void discriminationIsTheCorrelationWithTheRestOfThePaper() {
        var had = stairs(3).stream()
                .map(paper -> ItemLines.Had.of(paper, paper.items().get(0)))
                .toList();
        // 1 1 1 0 against 1 ½ 0 0: 0.375 ÷ √(0.75 × 0.6875)
        assertThat(ItemLines.discrimination(had)).isEqualByComparingTo("0.52");
        assertThat(ItemLines.discrimination(had.subList(0, 9))).as("too few").isNull();
    }

    private static List<MarkedPaper> stairs(int times) {
        return IntStream.range(0, times)
                .boxed()
                .flatMap(time -> Arrays.stream(STAIRS))
                .map(row -> paper(IntStream.range(0, 3)
                        .mapToObj(i -> item("甲", QUESTIONS.get(i), row[i], 1))
                        .toList()))
                .toList();
    }

    private static MarkedPaper paper(List<MarkedItem> items) {
        var bare = new MarkedPaper(new JobApplicationId(UUID.randomUUID()), BigDecimal.ZERO, items);
        return new MarkedPaper(
                bare.application(), BigDecimal.valueOf(100 * bare.earned() / bare.possible()), bare.items());
    }

    private static MarkedItem item(String section, QuestionVersionId version, double points, int maximum) {
        return new MarkedItem(
                LocalizedText.zh(section), version, BigDecimal.valueOf(points), BigDecimal.valueOf(maximum));
    }

    private static List<BigDecimal> totals(String... totals) {
        return Arrays.stream(totals).map(BigDecimal::new).toList();
    }
}
