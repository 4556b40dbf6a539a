package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which competency a mark belongs to, and where one stands among others; computed by hand. */
class CompetencyPointsTests {

    private final MarkingPoint sorry = point("empathy", PointKind.EXPECTED, 3);
    private final MarkingPoint rule = point("compliance", PointKind.EXPECTED, 2);
    private final MarkingPoint promise = point("compliance", PointKind.FAULT, 1);
    private final QuestionVersion question = QuestionSamples.open(sorry, rule, promise);

    @Test
    void whatCouldBeEarnedIsSharedByTheExpectedPoints() {
        var points = earning("10", Set.of(sorry, rule));
        assertThat(of(points, "empathy").possible()).isEqualTo(6, within(1e-9));
        assertThat(of(points, "compliance").possible()).isEqualTo(4, within(1e-9));
        assertThat(of(points, "empathy").percent()).isEqualTo(100, within(1e-9));
        assertThat(of(points, "compliance").percent()).isEqualTo(100, within(1e-9));
    }

    @Test
    void whatWasEarnedBelongsToWhatWasSeen() {
        var points = earning("6", Set.of(sorry));
        assertThat(of(points, "empathy").earned()).isEqualTo(6, within(1e-9));
        assertThat(of(points, "compliance").earned()).isZero();
    }

    @Test
    void aFaultCostsItsOwnCompetencyAndTheSumStaysTheMark() {
        // ticks come to 3 + 2 − 1 of 5, 8 of 10: empathy 3 and compliance 1 share them
        var points = earning("8", Set.of(sorry, rule, promise));
        assertThat(of(points, "empathy").earned()).isEqualTo(6, within(1e-9));
        assertThat(of(points, "compliance").earned()).isEqualTo(2, within(1e-9));
    }

    @Test
    void aMarkThatNoPointExplainsIsSharedLikeThePossible() {
        var points = earning("5", Set.of());
        assertThat(of(points, "empathy").earned()).isEqualTo(3, within(1e-9));
        assertThat(of(points, "compliance").earned()).isEqualTo(2, within(1e-9));
    }

    @Test
    void aQuestionWithoutPointsBelongsToItsOwnCompetency() {
        var bare = QuestionSamples.trueFalse(true);
        var points = CompetencyPoints.of(item(bare, "10"), bare, Map.of());
        assertThat(points).containsOnlyKeys(bare.competency());
        assertThat(of(points, bare.competency()).percent()).isEqualTo(100, within(1e-9));
    }

    @Test
    void thePercentileCountsWhoDidWorseAndHalfOfThoseAlike() {
        // 0 … 19: below 15 are fifteen, alike is oneself
        var twenty = IntStream.range(0, 20).mapToDouble(i -> i).toArray();
        assertThat(Places.of(15, twenty).percentile()).isEqualTo(78); // 77.5
        assertThat(Places.of(15, twenty).mean()).isEqualTo(10); // 9.5
        var alike = new double[20];
        assertThat(Places.of(0, alike).percentile()).isEqualTo(50);
    }

    @Test
    void aSmallCohortGivesNoPercentileAndOneAloneNoMean() {
        assertThat(Places.of(1, new double[19]).percentile()).isNull();
        assertThat(Places.of(1, new double[] {1}).mean()).isNull();
    }

    private Map<String, CompetencyPoints> earning(String mark, Set<MarkingPoint> ticks) {
        var seen = ticks.stream().collect(Collectors.toMap(MarkingPoint::id, point -> BigDecimal.ONE));
        return CompetencyPoints.of(item(question, mark), question, seen);
    }

    private static MarkedItem item(QuestionVersion question, String mark) {
        return new MarkedItem(LocalizedText.zh("甲"), question.id(), new BigDecimal(mark), BigDecimal.TEN);
    }

    private static CompetencyPoints of(Map<String, CompetencyPoints> points, String competency) {
        return Objects.requireNonNull(points.get(competency));
    }

    private static MarkingPoint point(String competency, PointKind kind, int points) {
        return new MarkingPoint(
                MarkingPointId.of(java.util.UUID.randomUUID().toString()),
                1,
                LocalizedText.zh("评分点"),
                BigDecimal.valueOf(points),
                competency,
                kind,
                null);
    }
}
