package dev.touchstone.writtentest;

import static dev.touchstone.writtentest.QuestionSamples.blanks;
import static dev.touchstone.writtentest.QuestionSamples.choice;
import static dev.touchstone.writtentest.QuestionSamples.open;
import static dev.touchstone.writtentest.QuestionSamples.point;
import static dev.touchstone.writtentest.QuestionSamples.trueFalse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.questionbank.Blank;
import dev.touchstone.questionbank.CreditScheme;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScoringTests {

    private static final BigDecimal SIX = BigDecimal.valueOf(6);

    @Test
    void aSingleChoiceIsRightOrNothing() {
        var question = choice(QuestionType.SINGLE_CHOICE, "B");
        assertThat(chosen(question, "B")).isEqualByComparingTo("6");
        assertThat(chosen(question, "A")).isZero();
        assertThat(chosen(question)).isZero();
    }

    @Test
    void aMultipleChoiceEarnsAShareForEachRightOption() {
        var question = choice(QuestionType.MULTIPLE_CHOICE, "A", "B", "D");
        assertThat(chosen(question, "A", "B", "D")).isEqualByComparingTo("6");
        assertThat(chosen(question, "A", "D")).isEqualByComparingTo("4");
        assertThat(chosen(question, "D")).isEqualByComparingTo("2");
    }

    @Test
    void oneWrongOptionCostsTheWholeMultipleChoice() {
        var question = choice(QuestionType.MULTIPLE_CHOICE, "A", "B", "D");
        assertThat(chosen(question, "A", "B", "C", "D")).isZero();
        assertThat(chosen(question, "C")).isZero();
    }

    @Test
    void allOrNothingPaysOnlyTheWholeKey() {
        var question = choice(QuestionType.MULTIPLE_CHOICE, "A", "B", "D");
        assertThat(chosen(question, CreditScheme.ALL_RIGHT, "D", "B", "A")).isEqualByComparingTo("6");
        assertThat(chosen(question, CreditScheme.ALL_RIGHT, "A", "B")).isZero();
        assertThat(chosen(question, CreditScheme.ALL_RIGHT, "A", "B", "C", "D")).isZero();
        assertThat(chosen(question, CreditScheme.ALL_RIGHT)).isZero();
    }

    @Test
    void everyDecisionIsRightOrWrong() {
        var question = choice(QuestionType.MULTIPLE_CHOICE, "A", "B", "D");
        assertThat(chosen(question, CreditScheme.EACH_DECISION, "A", "B", "D")).isEqualByComparingTo("6");
        assertThat(chosen(question, CreditScheme.EACH_DECISION, "A", "D")).isEqualByComparingTo("3");
        assertThat(chosen(question, CreditScheme.EACH_DECISION, "A", "B", "C", "D"))
                .isEqualByComparingTo("3");
        assertThat(chosen(question, CreditScheme.EACH_DECISION, "C")).isZero();
    }

    @Test
    void choosingEverythingOrNothingIsNoWayToPoints() {
        var question = choice(QuestionType.MULTIPLE_CHOICE, "A", "B");
        assertThat(chosen(question, CreditScheme.EACH_DECISION, "A", "B", "C", "D"))
                .isZero();
        assertThat(chosen(choice(QuestionType.MULTIPLE_CHOICE, "A"), CreditScheme.EACH_DECISION))
                .isZero();
    }

    @Test
    void anOptionThatIsNotThereIsNoDecision() {
        var question = choice(QuestionType.MULTIPLE_CHOICE, "A", "B");
        assertThat(chosen(question, CreditScheme.EACH_DECISION, "A", "B", "X")).isEqualByComparingTo("6");
        assertThat(chosen(question, CreditScheme.SHARE_OF_RIGHT, "A", "B", "X")).isZero();
    }

    @Test
    void aSingleChoiceKnowsNoScheme() {
        var question = choice(QuestionType.SINGLE_CHOICE, "B");
        assertThat(chosen(question, CreditScheme.EACH_DECISION, "A")).isZero();
        assertThat(chosen(question, CreditScheme.EACH_DECISION, "B")).isEqualByComparingTo("6");
    }

    @Test
    void theSameOptionSentTwiceCountsOnce() {
        var question = choice(QuestionType.MULTIPLE_CHOICE, "A", "B", "D");
        assertThat(chosen(question, "A", "A", "A")).isEqualByComparingTo("2");
    }

    @Test
    void aSharedPointIsRoundedToTheCent() {
        var question = choice(QuestionType.MULTIPLE_CHOICE, "A", "B", "C");
        assertThat(worth(question, "A").of(BigDecimal.valueOf(2))).isEqualByComparingTo("0.67");
    }

    @Test
    void trueOrFalseComparesTheTruth() {
        var question = trueFalse(false);
        assertThat(truth(question, new Answer(1, 1, List.of(), false, null))).isEqualByComparingTo("6");
        assertThat(truth(question, new Answer(1, 1, List.of(), true, null))).isZero();
        assertThat(truth(question, Answer.none(1))).isZero();
    }

    @Test
    void eachRightBlankEarnsItsShareAndAWrongOneCostsNothing() {
        var question = blanks(Blank.of("次日"), Blank.of("7", "七"), Blank.of("店铺"));
        assertThat(filled(question, CreditScheme.USUAL, "次日。", "七", "店铺")).isEqualByComparingTo("6");
        assertThat(filled(question, CreditScheme.USUAL, "当天", "７", "店铺")).isEqualByComparingTo("4");
        assertThat(filled(question, CreditScheme.USUAL, "次日")).isEqualByComparingTo("2");
        assertThat(filled(question, CreditScheme.USUAL, "七", "次日")).isZero();
        assertThat(filled(question, CreditScheme.USUAL)).isZero();
    }

    @Test
    void allBlanksOrNothingPaysOnlyForAll() {
        var question = blanks(Blank.of("次日"), Blank.of("7"));
        assertThat(filled(question, CreditScheme.ALL_RIGHT, "次日", "7")).isEqualByComparingTo("6");
        assertThat(filled(question, CreditScheme.ALL_RIGHT, "次日", "8")).isZero();
    }

    private static BigDecimal filled(QuestionVersion question, CreditScheme credit, String... given) {
        return Scoring.byKey(question, credit, Answer.ofBlanks(1, 1, List.of(given)))
                .of(SIX);
    }

    @Test
    void tickedPointsAreScaledToWhatThePaperGives() {
        var apology = point(PointKind.EXPECTED, 3);
        var plan = point(PointKind.EXPECTED, 1);
        var question = open(apology, plan);
        assertThat(ticked(question, apology)).isEqualByComparingTo("4.5");
        assertThat(ticked(question, apology, plan)).isEqualByComparingTo("6");
        assertThat(ticked(question)).isZero();
    }

    @Test
    void faultsSubtractDownToZero() {
        var apology = point(PointKind.EXPECTED, 4);
        var blame = point(PointKind.FAULT, 1);
        var insult = point(PointKind.FAULT, 9);
        var question = open(apology, blame, insult);
        assertThat(ticked(question, apology, blame)).isEqualByComparingTo("4.5");
        assertThat(ticked(question, apology, insult)).isZero();
    }

    @Test
    void aCriticalPointIsNotAMatterOfPoints() {
        var apology = point(PointKind.EXPECTED, 4);
        var threat = point(PointKind.CRITICAL, 0);
        assertThat(ticked(open(apology, threat), apology, threat)).isEqualByComparingTo("6");
    }

    @Test
    void ticksOfAnotherQuestionAreNoPointsHere() {
        assertThat(ticked(open(point(PointKind.EXPECTED, 4)), point(PointKind.EXPECTED, 4)))
                .isZero();
    }

    @Test
    void theTotalIsAShareOfAHundred() {
        assertThat(Scoring.total(BigDecimal.valueOf(47), BigDecimal.valueOf(60)))
                .isEqualByComparingTo("78.33");
        assertThat(Scoring.total(BigDecimal.ZERO, BigDecimal.ZERO)).isZero();
    }

    private static BigDecimal chosen(QuestionVersion question, String... labels) {
        return worth(question, labels).of(SIX);
    }

    private static BigDecimal chosen(QuestionVersion question, CreditScheme credit, String... labels) {
        return Scoring.byKey(question, credit, labels(labels)).of(SIX);
    }

    private static Scoring.Worth worth(QuestionVersion question, String... labels) {
        return Scoring.byKey(question, CreditScheme.USUAL, labels(labels));
    }

    private static BigDecimal truth(QuestionVersion question, Answer answer) {
        return Scoring.byKey(question, CreditScheme.USUAL, answer).of(SIX);
    }

    private static Answer labels(String... labels) {
        return new Answer(1, 1, List.of(labels), null, null);
    }

    private static BigDecimal ticked(QuestionVersion question, MarkingPoint... points) {
        return Scoring.byTicks(
                question, SIX, Arrays.stream(points).map(MarkingPoint::id).collect(Collectors.toSet()));
    }
}
