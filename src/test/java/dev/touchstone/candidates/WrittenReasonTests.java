package dev.touchstone.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenReasonTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"58", "58 分", "总分 2.3", "只有五十八分", "Score: 2.3", "58 out of 100", "只得 3 分", "!!", "60%", "第 12 名"
            })
    void aFigureIsNoReason(String reason) {
        assertThat(WrittenReason.isInWords(reason)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "不合适",
                "名额已满",
                "分数不够",
                "三次没有安抚客户",
                "2 of 3 customers were left without an answer",
                "承诺了做不到的事（第 2 题）"
            })
    void wordsAboutWhatWasSeenAreOne(String reason) {
        assertThat(WrittenReason.isInWords(reason)).isTrue();
    }
}
