package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.shared.LocalizedText;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Explanations speak with the letters the candidate saw, or say how the letters go together. */
class OptionLettersTests {

    /** The bank’s A was shown as C, and so on. */
    private final OptionLetters letters = new OptionLetters(Map.of("A", "C", "B", "A", "C", "B", "D", "D"));

    @Test
    void lettersThatNameOptionsAreTheCandidates() {
        says("A 是猜；B 同样是猜。", "C 是猜；A 同样是猜。");
        says("先答时效。A、D 没有信息", "先答时效。C、D 没有信息");
        says("选项B正确，排除 C。", "选项A正确，排除 B。");
        says(
                "When unsure, check. A is a guess; B is a guess too.",
                "When unsure, check. C is a guess; A is a guess too.");
        says("B labels, D compares people.", "A labels, D compares people.");
        says("B exaggerates, A and D say nothing.", "A exaggerates, C and D say nothing.");
    }

    @Test
    void whatIsNoOptionStays() {
        for (var text : new String[] {
            "A delivery address is personal data.",
            "the Q&A keeps answers uniform",
            "做 A/B 测试",
            "属于 A 类商品",
            "VIP 顾客",
            "A4 纸"
        }) {
            says(text, text);
            assertThat(letters.isDoubtful(text, "哪一种做法合适？")).as(text).isFalse();
        }
    }

    @Test
    void whereItIsNotSureTheTextStaysAndTheLettersAreTold() {
        var english = "A good agent says no. B is pushy.";
        says(english, english);
        assertThat(letters.isDoubtful(english, "What now?")).isTrue();
        var stem = "三位顾客：A 很急，B 在等，C 没有待办。";
        assertThat(letters.said(LocalizedText.zh("B 有时限"), LocalizedText.zh(stem))
                        .zh())
                .isEqualTo("B 有时限");
        assertThat(letters.isDoubtful("B 有时限", stem)).isTrue();
        assertThat(letters.told()).isEqualTo("A→C、B→A、C→B、D→D");
    }

    @Test
    void nothingIsSaidOtherwiseWhereTheLettersAreTheBanks() {
        assertThat(OptionLetters.SAME
                        .said(LocalizedText.zh("A 是猜"), LocalizedText.zh("？"))
                        .zh())
                .isEqualTo("A 是猜");
        assertThat(OptionLetters.SAME.isDoubtful("A 是猜", "B？")).isFalse();
    }

    private void says(String text, String expected) {
        assertThat(letters.said(LocalizedText.zh(text), LocalizedText.zh("哪一种做法合适？"))
                        .zh())
                .isEqualTo(expected);
    }
}
