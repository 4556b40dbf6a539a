package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Keys apart from their questions, with explanations, in words and in letters. */
class KeySectionsTests {

    @Test
    void explanationsInAKeySectionFindTheirQuestions() {
        var found = Compact.read("""
                一、选择题
                1. 谁可以改价？
                A. 运营
                B. 买家
                二、判断题
                2. 改价不用留痕。
                三、简答题
                3. 怎样写交接单？

                参考答案与解析
                一、选择题
                1.【答案】A
                【解析】改价要有权限。
                二、判断题
                2.【答案】错误
                【解析】要能追溯。
                三、简答题
                3.【答案】列未结事项；写明时限。
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 谁可以改价？ | A=运营; B=买家 | A | 改价要有权限。",
                        "2 | true_false | - | 改价不用留痕。 |  | false | 要能追溯。",
                        "3 | short_answer | - | 怎样写交接单？ |  | 列未结事项；写明时限。 | -");
    }

    @Test
    void theReasonMayFollowTheLetter() {
        var found = Compact.read("""
                一、选择题
                1. 补救的时机是（  ）
                A. 尽快    B. 明年
                2. 不属于服务数据的是（  ）
                A. 首响    B. 房租

                答案及解析
                1. A。越早越省。
                2. B。房租是成本。
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 补救的时机是（  ） | A=尽快; B=明年 | A | 越早越省。",
                        "2 | single_choice | - | 不属于服务数据的是（  ） | A=首响; B=房租 | B | 房租是成本。");
    }

    @Test
    void lettersAndWordsMayShareAKeySection() {
        var found = Compact.read("""
                Section 1 - Multiple choice

                1) Who owns a ticket?
                   a. The agent on duty
                   b. Nobody
                2) When is it closed?
                   a. At random
                   b. When the customer agrees

                Section 2 - Written answers

                3) Write a first reply to a late parcel.

                ANSWER KEY
                1) a  2) b
                3) Apologise, say what the tracking shows and when you will write again.
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | Who owns a ticket? | A=The agent on duty; B=Nobody | A | -",
                        "2 | single_choice | - | When is it closed? | A=At random; B=When the customer agrees | B | -",
                        "3 | short_answer | - | Write a first reply to a late parcel. |  | Apologise, say what the tracking shows and when you will write again. | -");
    }

    @Test
    void keysMayShareALineWithTheirHeading() {
        var found = Compact.read("""
                单选题
                （1）回访用什么？
                A. 电话  B. 喇叭
                （2）谁回访？
                A. 客服  B. 路人

                判断题
                （3）回访要记录。

                参考答案
                单选题：（1）A （2）A
                判断题：（3）对
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 回访用什么？ | A=电话; B=喇叭 | A | -",
                        "2 | single_choice | - | 谁回访？ | A=客服; B=路人 | A | -",
                        "3 | true_false | - | 回访要记录。 |  | true | -");
    }

    @Test
    void anAnswerInStepsIsNoKeySection() {
        var found = Compact.read("""
                ## 一、判断题

                **1. 可以透露买家电话。**

                **答案：** ×

                ## 二、情景题

                **2. 买家半夜催货，请写出回复。**

                **参考答案：**

                1. 表示理解；
                2. 说明发货时间。
                """);
        assertThat(found)
                .containsExactly(
                        "1 | true_false | - | 可以透露买家电话。 |  | false | -",
                        "2 | scenario | - | 买家半夜催货，请写出回复。 |  | 1. 表示理解；⏎2. 说明发货时间。 | -");
    }

    @Test
    void aPaperMayBeginAtAnyNumber() {
        var found = Compact.read("""
                四、简答题（每小题10分）
                21. 玻璃杯碎了划伤手，怎么办？
                答案要点：①关心伤情；②拍照留证。
                评分标准：
                态度诚恳（4分）
                取证完整（6分）
                22. 商品三天就坏，查什么？
                答题要点：
                （1）使用方法；
                （2）商品批次。
                """);
        assertThat(found)
                .containsExactly(
                        "21 | short_answer | 10 | 玻璃杯碎了划伤手，怎么办？ |  | ①关心伤情；②拍照留证。 | -",
                        "22 | short_answer | 10 | 商品三天就坏，查什么？ |  | （1）使用方法；⏎（2）商品批次。 | -");
    }

    @Test
    void whereAKeyIsListedIsKnown() {
        assertThat(listed("""
                1. 谁可以改价？
                A. 运营
                B. 买家
                2. 谁写交接单？
                A. 交班的人
                B. 接班的人
                3. 谁签收退货？（答案：A）
                A. 仓库
                B. 快递员

                参考答案
                1-2 ＡＡ
                """)).containsExactly("1-2 ＡＡ", "1-2 ＡＡ", null);
        assertThat(listed("""
                1. 改价要留痕吗？
                A. 要
                B. 不要
                2. 怎样写交接单？

                参考答案
                1. A
                2. 列未结事项，写明时限。
                """)).containsExactly("1. A", "2. 列未结事项，写明时限。");
        assertThat(listed("""
                1. 改价要留痕吗？
                A. 要
                B. 不要
                2. 改价要理由吗？
                A. 要
                B. 不要

                答案：
                题号 1 2
                答案 A B
                """)).containsExactly("题号 1 2\n答案 A B", "题号 1 2\n答案 A B");
    }

    private static List<@Nullable String> listed(String text) {
        var document = new BankReader().read(text.getBytes(StandardCharsets.UTF_8), "bank.txt");
        return document.questions().stream()
                .map(ReadQuestion::keyPassage)
                .map(passage -> passage == null ? null : document.text(passage).strip())
                .collect(Collectors.toList());
    }
}
