package dev.touchstone.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenReasonTests {

    @ParameterizedTest
    @ValueSource(strings = {"停电", "没改", "late", "She was ill.", "3 题漏批", "答案是 B，标成了 A"})
    void wordsSayWhy(String text) {
        assertThat(GivenReason.says(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "1", "12345", "……", "好", "ok", "aaaaaaa", "啊啊啊啊", "-", "。。。", "x 1"})
    void signsFiguresAndOneLetterOverAndOverDoNot(String text) {
        assertThat(GivenReason.says(text)).isFalse();
    }
}
