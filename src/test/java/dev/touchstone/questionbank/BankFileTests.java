package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BankFileTests {

    @Test
    void theDemoBankHoldsValidDraftsOnly() throws IOException {
        var questions = demo();

        assertThat(questions).hasSize(156);
        assertThat(questions).extracting(NumberedDraft::number).doesNotHaveDuplicates();
        assertThat(questions).allSatisfy(question -> assertThatCode(() -> DraftRules.check(question.draft()))
                .as(question.number())
                .doesNotThrowAnyException());
        assertThat(questions)
                .filteredOn(question -> !question.draft().isMarkedByKey())
                .allSatisfy(
                        question -> assertThat(question.draft().markingPoints()).isNotEmpty());
    }

    @Test
    void anAnswerIsLabelsOrATruth() {
        var json = """
                {"questions": [
                  {"number": "X-1", "type": "multiple_choice", "track": "GENERAL", "difficulty": 1, "points": 1.5, "competency": "empathy",
                   "stem": {"zh": "甲"}, "options": [{"label": "A", "text": {"zh": "一"}}, {"label": "B", "text": {"zh": "二"}}],
                   "answer": ["B", "A"]},
                  {"number": "X-2", "type": "true_false", "track": "GENERAL", "difficulty": 1, "points": 2, "competency": "empathy",
                   "stem": {"zh": "乙"}, "answer": false, "reviewBy": "2027-03-01"}]}
                """;

        var questions = BankFile.read(stream(json));

        assertThat(questions.get(0).draft().key()).containsExactly("A", "B");
        assertThat(questions.get(0).draft().points()).isEqualByComparingTo("1.5");
        assertThat(questions.get(1).draft().truth()).isFalse();
        assertThat(questions.get(1).draft().reviewBy()).hasToString("2027-03-01");
    }

    static List<NumberedDraft> demo() throws IOException {
        try (var in = Files.newInputStream(Path.of("config/demo/bank.json"))) {
            return BankFile.read(in);
        }
    }

    private static InputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
