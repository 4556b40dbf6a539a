package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an explanation concludes, and what it only remarks. */
class KeyInWordsTests {

    @ParameterizedTest
    @CsvSource({
        "'先致歉再登记，故选C。', 故选C",
        "'因此，本题应选Ｃ', '因此，本题应选Ｃ'",
        "'这里考的是时效。正确答案：C', 正确答案：C",
        "'答案应为C、D', 答案应为C、D",
        "'所以C项正确。', 所以C项正确",
        "'Facts first, so C is right.', so C is right",
        "'The answer is C.', answer is C",
    })
    void namesTheWordsThatSayAnotherKey(String explanation, String words) {
        assertThat(KeyInWords.other(explanation, Set.of("B"))).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "故选B。",
                "A 程序正确但顺序错了；C 推责；D 是套话。",
                "不选C，因为没有核实。",
                "误选C的人没有看清时限。",
                "错误答案是C。",
                "选C的顾客会更满意吗？先看时效。",
                "有人会选C，其实应选B。",
                "联系VIP顾客，先核实再答复。",
                "So it depends: call the warehouse first.",
            })
    void remarksAboutOptionsAndTheKeyItselfAreNoContradiction(String explanation) {
        assertThat(KeyInWords.other(explanation, Set.of("B"))).isNull();
    }

    @Test
    void ofSeveralRightOptionsAllMustBeNamed() {
        assertThat(KeyInWords.other("B、D会增加退货，所以应选ABC。", Set.of("A", "C"))).isEqualTo("所以应选ABC");
        assertThat(KeyInWords.other("故选CA。", Set.of("A", "C"))).isNull();
        assertThat(KeyInWords.other("因此A正确，C也符合规定。", Set.of("A", "C"))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'一般由买家承担，所以本题错误。', true",
        "'故本题说法正确', false",
        "'说法有误。', true",
        "'答案：对', false",
        "'The statement is false.', true",
    })
    void readsJudgements(String explanation, boolean key) {
        assertThat(KeyInWords.other(explanation, key)).isNotBlank();
        assertThat(KeyInWords.other(explanation, !key)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"把地址发到群里是错误的做法。", "先核对订单，再答复才是正确的。", "顾客说得对，也要先核实。"})
    void whatSpeaksOfTheWorldIsNoJudgement(String explanation) {
        assertThat(KeyInWords.other(explanation, true)).isNull();
        assertThat(KeyInWords.other(explanation, false)).isNull();
    }
}
