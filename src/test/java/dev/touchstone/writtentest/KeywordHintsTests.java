package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeywordHintsTests {

    @Test
    void wordsOfThePointThatStandInTheAnswerAreNamed() {
        assertThat(KeywordHints.of("核对订单号，说明退款时效", "我会先核对一下订单号。", "客户催退款怎么办？"))
                .contains("核对", "订单")
                .doesNotContain("时效", "退款");
    }

    @Test
    void singleCharactersAndWordsOfTheQuestionTellNothing() {
        assertThat(KeywordHints.of("先道歉", "先看看再说", "怎么办")).isEmpty();
        assertThat(KeywordHints.of("安抚客户", "客户来了", "客户生气时怎么做？")).isEmpty();
    }

    @Test
    void englishWordsAreFoundWhateverTheirCase() {
        assertThat(KeywordHints.of("Offer a refund", "REFUND first", "")).containsExactly("refund");
    }
}
