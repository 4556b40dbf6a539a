package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what the lines around a line prove is put together or spelt anew; every character keeps its place. */
class LooseLinesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一、单选题\n1. 顾客问发货时间？\nA. 今天\nB. 明天\n答案：B\n",
                "2024\n年度报告\n",
                "合计 3 项 客 服 考 勤\n",
                "l 型架子怎么装？\n",
                "B\n是我的选择\n",
                "12 。\n"
            })
    void whatIsInOrderStaysAsItIs(String text) {
        assertThat(settled(text)).isEqualTo(text);
    }

    @Test
    void lettersAndNumbersAloneJoinTheirText() {
        assertThat(settled("第 2 题\n单选题\n3分\n顾客要改地址\nA\n不改\n\nB\n核对后改\n"))
                .isEqualTo("第 2 题 [单选题](3分) 顾客要改地址\nA. 不改\n\nB. 核对后改\n");
    }

    @Test
    void aScansSignsBecomeThoseOfNumbers() {
        assertThat(settled("l．顾 客 说 没 收 到 货\n2 。要 求 退 款 怎 么 办\n3·物流停了\n9，九折优惠\n"))
                .isEqualTo("1.顾客说没收到货\n2.要求退款怎么办\n3.物流停了\n9，九折优惠\n");
    }

    @Test
    void everyCharacterKeepsItsPlace() {
        var source = "1️⃣\nA\n不改\nB\n核对 后 改\n您的答案 A\n";
        var settled = LooseLines.settle(Repair.lineEnds(source));
        for (var i = 0; i < settled.length(); i++) {
            if (Boundaries.isHan(settled.charAt(i))) {
                assertThat(source.charAt(settled.origin(i))).isEqualTo(settled.charAt(i));
            }
        }
    }

    private static String settled(String text) {
        return LooseLines.settle(MappedText.of(text)).toString();
    }
}
