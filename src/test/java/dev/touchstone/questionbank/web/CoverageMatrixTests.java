package dev.touchstone.questionbank.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.questionbank.Competency;
import dev.touchstone.questionbank.CoverageCell;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.shared.LocalizedText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoverageMatrixTests {

    private final Competency empathy = competency("empathy");
    private final Competency compliance = competency("compliance");

    @Test
    void countsByTypeAndDifficultyAndNamesWhatNoQuestionAsks() {
        var matrix = CoverageMatrix.of(
                List.of(
                        new CoverageCell("empathy", QuestionType.SINGLE_CHOICE, 1, 4),
                        new CoverageCell("empathy", QuestionType.SHORT_ANSWER, 1, 1),
                        new CoverageCell("empathy", QuestionType.SHORT_ANSWER, 3, 2)),
                List.of(empathy, compliance));

        assertThat(matrix.types()).containsExactly(QuestionType.SINGLE_CHOICE, QuestionType.SHORT_ANSWER);
        var row = matrix.rows().get(0);
        assertThat(row.cells()).extracting(CoverageMatrix.Cell::count).containsExactly(4, 3);
        assertThat(row.total().byDifficulty()).containsExactly(5, 0, 2);
        assertThat(matrix.holes())
                .containsExactly(
                        new CoverageMatrix.Hole(empathy, 2),
                        new CoverageMatrix.Hole(compliance, 1),
                        new CoverageMatrix.Hole(compliance, 2),
                        new CoverageMatrix.Hole(compliance, 3));
    }

    private static Competency competency(String code) {
        return new Competency(code, LocalizedText.zh(code), LocalizedText.zh(code), Map.of(), Map.of(), null);
    }
}
