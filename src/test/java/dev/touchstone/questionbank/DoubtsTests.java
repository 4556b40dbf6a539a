package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which answers speak against a question, and in which words. */
class DoubtsTests {

    @Test
    void tooFewAnswersSpeakAgainstNothing() {
        assertThat(Doubts.of(choice("A"), figures(29, "0.10", "-0.50", option("A", 3, 0), option("B", 26, 8))))
                .isEmpty();
        assertThat(Doubts.of(choice("A"), figures(30, "0.10", "-0.50", option("A", 3, 0), option("B", 27, 8))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.40, VERY_GOOD", "0.30, GOOD", "0.20, MARGINAL", "0.00, POOR", "-0.01, REVERSED", "-1.00, REVERSED"})
    void aGroupThatDoesWorseThanTheWeakOneIsCalledTheWrongWayRound(String upperLower, String word) {
        var figures = new AnswerFigures(
                QuestionVersionId.next(),
                40,
                new BigDecimal("0.5"),
                null,
                new BigDecimal(upperLower),
                11,
                List.of(),
                null);
        var statistics =
                new QuestionStatistics(choice("A"), 40, figures, List.of(), Map.of(), Map.of(), List.of(), List.of());

        assertThat(statistics.upperLowerKey()).isEqualTo("questionbank.statistics.discrimination." + word);
    }

    @Test
    void betterPeopleWhoDoWorseMakeTheKeyDoubtful() {
        assertThat(kinds(choice("A"), figures(40, "0.50", "-0.11", option("A", 20, 6), option("B", 20, 5))))
                .containsExactly("NEGATIVE");
        assertThat(kinds(choice("A"), figures(40, "0.50", "-0.02", option("A", 20, 6), option("B", 20, 5))))
                .as("no more than chance")
                .containsExactly("FLAT");
        assertThat(kinds(choice("A"), figures(40, "0.50", "0.10", option("A", 20, 6), option("B", 20, 5))))
                .isEmpty();
    }

    @Test
    void aWrongOptionThatTheBestPreferIsNamed() {
        var doubts = Doubts.of(
                choice("A"), figures(40, "0.40", "0.10", option("A", 16, 4), option("B", 4, 1), option("C", 20, 6)));
        assertThat(doubts).containsExactly(Doubt.of("BEATEN", "C", "A"));
    }

    @Test
    void theWeakestPartOfASeveralfoldKeyIsTheOneToLookAt() {
        var doubts = Doubts.of(
                choice("A", "B"),
                figures(40, "0.40", "0.10", option("A", 30, 9), option("B", 10, 2), option("C", 15, 5)));
        assertThat(doubts).containsExactly(Doubt.of("BEATEN", "C", "B"));
    }

    @Test
    void aKeyThatNobodyChoseIsDoubtful() {
        assertThat(kinds(choice("D"), figures(40, "0.00", null, option("A", 40, 11))))
                .containsExactly("UNCHOSEN", "BEATEN", "HARD");
    }

    @Test
    void noAnswerIsNoRivalOfTheKey() {
        assertThat(kinds(choice("A"), figures(40, "0.30", "0.20", option("A", 12, 4), option("", 28, 7))))
                .isEmpty();
    }

    @Test
    void aTrueFalseQuestionHasNoLetterToName() {
        var version = version(QuestionType.TRUE_FALSE, List.of(), Set.of(), true);
        assertThat(kinds(version, figures(40, "0.45", "0.10", option("true", 18, 4), option("false", 22, 7))))
                .containsExactly("BEATEN_TRUTH");
    }

    @Test
    void nearlyEverybodyOrNearlyNobodyTellsNothing() {
        assertThat(kinds(choice("A"), figures(40, "0.19", "0.10", option("A", 8, 6))))
                .containsExactly("HARD");
        assertThat(kinds(choice("A"), figures(40, "0.20", "0.10", option("A", 8, 6))))
                .isEmpty();
        assertThat(kinds(choice("A"), figures(40, "0.95", "0.10", option("A", 38, 10))))
                .isEmpty();
        assertThat(kinds(choice("A"), figures(40, "0.96", "0.10", option("A", 39, 11))))
                .containsExactly("EASY");
    }

    @Test
    void anOpenQuestionHasNoKeyToDoubt() {
        var version = version(QuestionType.SHORT_ANSWER, List.of(), Set.of(), null);
        assertThat(kinds(version, figures(40, "0.10", "-0.20", option("", 40, 11))))
                .containsExactly("NEGATIVE", "HARD");
    }

    private static List<String> kinds(QuestionVersion version, AnswerFigures figures) {
        return Doubts.of(version, figures).stream()
                .map(doubt -> doubt.key().substring("questionbank.doubt.".length()))
                .toList();
    }

    private static OptionFigures option(String label, int chosen, int upper) {
        return new OptionFigures(label, chosen, null, upper, 0);
    }

    private static AnswerFigures figures(
            int answers, String facility, @Nullable String correlation, OptionFigures... options) {
        return new AnswerFigures(
                QuestionVersionId.next(),
                answers,
                new BigDecimal(facility),
                correlation == null ? null : new BigDecimal(correlation),
                null,
                11,
                List.of(options),
                null);
    }

    private static QuestionVersion choice(String... key) {
        var options = List.of("A", "B", "C", "D").stream()
                .map(label -> new Option(label, LocalizedText.zh("选项" + label)))
                .toList();
        var type = key.length > 1 ? QuestionType.MULTIPLE_CHOICE : QuestionType.SINGLE_CHOICE;
        return version(type, options, Set.of(key), null);
    }

    private static QuestionVersion version(
            QuestionType type, List<Option> options, Set<String> key, @Nullable Boolean truth) {
        return new QuestionVersion(
                QuestionVersionId.next(),
                QuestionId.next(),
                "Q-9999",
                1,
                QuestionStatus.PUBLISHED,
                type,
                Track.GENERAL,
                1,
                BigDecimal.TEN,
                "empathy",
                null,
                LocalizedText.zh("题干"),
                options,
                key,
                truth,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                CreditScheme.USUAL,
                List.of(),
                false,
                TaskSheet.NONE);
    }
}
