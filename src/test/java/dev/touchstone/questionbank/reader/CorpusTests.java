package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents of our own in as many layouts as customers bring, read as a careful reader would. */
class CorpusTests {

    private static final double WANTED_F1 = 0.97;
    private static final double WANTED_USABLE = 0.9;

    static List<CorpusDocument> documents() {
        return CorpusDocument.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyQuestionIsFoundAndUsable(CorpusDocument document) {
        var read = new BankReader().read(document.bytes(), document.name());
        var score = CorpusScore.of(document.gold().questions(), read.questions());
        assertThat(List.of(score.f1() >= WANTED_F1, score.usable() >= WANTED_USABLE))
                .as(
                        "%s%nF1 %.3f, usable %.3f%n%s",
                        document.gold().header().layout(), score.f1(), score.usable(), score.faults())
                .containsOnly(true);
    }

    /** What the gold says stands in the document, so that it cannot drift from it. */
    @ParameterizedTest
    @MethodSource("documents")
    void theGoldIsPrintedInItsDocument(CorpusDocument document) {
        var printed = CorpusScore.bare(document.text());
        assertThat(document.gold().questions()).allSatisfy(question -> {
            assertThat(isWithin(CorpusScore.bare(question.stem()), printed)).isTrue();
            question.options().forEach(option -> assertThat(printed).contains(CorpusScore.bare(option.text())));
            assertThat(isWithin(CorpusScore.bare(question.analysis()), printed)).isTrue();
        });
    }

    @Test
    void thereAreAtLeastFortyLayouts() {
        assertThat(documents().stream()
                        .map(document -> document.gold().header().layout())
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(40);
    }

    private static boolean isWithin(String text, String printed) {
        var at = 0;
        for (var i = 0; i < printed.length() && at < text.length(); i++) {
            at += text.charAt(at) == printed.charAt(i) ? 1 : 0;
        }
        return at == text.length();
    }
}
