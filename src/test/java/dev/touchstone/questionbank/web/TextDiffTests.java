package dev.touchstone.questionbank.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.questionbank.web.TextDiff.Piece;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextDiffTests {

    @Test
    void chineseChangesByCharacterAndLatinByWord() {
        assertThat(TextDiff.of("便宜三十 now", "便宜五十 later"))
                .containsExactly(
                        new Piece("KEPT", "便宜"),
                        new Piece("REMOVED", "三"),
                        new Piece("ADDED", "五"),
                        new Piece("KEPT", "十 "),
                        new Piece("REMOVED", "now"),
                        new Piece("ADDED", "later"));
    }

    @Test
    void aLineOfAListGoesAsAWhole() {
        assertThat(TextDiff.ofLines("先道歉 [2]\n给方案 [3]", "给方案 [3]"))
                .containsExactly(new Piece("REMOVED", "先道歉 [2]\n"), new Piece("KEPT", "给方案 [3]\n"));
    }

    @Test
    void theNewTextIsWhatWasKeptAndAdded() {
        var after = "乙丙丁甲，戊";
        assertThat(joined(TextDiff.of("甲乙丙丁", after), "REMOVED")).isEqualTo(after);
        assertThat(joined(TextDiff.of("甲乙丙丁", after), "ADDED")).isEqualTo("甲乙丙丁");
        assertThat(TextDiff.of("字".repeat(2000), "")).hasSize(2);
    }

    private static String joined(List<Piece> pieces, String without) {
        return pieces.stream()
                .filter(piece -> !piece.fate().equals(without))
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
