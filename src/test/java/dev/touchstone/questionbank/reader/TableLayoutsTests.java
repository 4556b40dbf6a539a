package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

/** Tables as people fill them in: other column names, titles above, several lines in a cell, one question per form. */
class TableLayoutsTests {

    @Test
    void aKeyMayStandInOneOfTwoColumnsAndAnOptionMayBeginWithALetter() {
        assertThat(Compact.read("""
                        题型,题干,选项A,选项B,答案,参考答案
                        单选题,文件放在哪里？,C:\\临时,D:\\资料,B,
                        简答题,怎样安抚顾客？,,,,先道歉再解释
                        """))
                .containsExactly(
                        "- | single_choice | - | 文件放在哪里？ | A=C:\\临时; B=D:\\资料 | B | -",
                        "- | short_answer | - | 怎样安抚顾客？ |  | 先道歉再解释 | -");
    }

    @Test
    void theHeaderMayStandBelowATitleAndNameItsColumnsFreely() {
        var found = Compact.read("""
                题库导入模板\t
                题目类型\t题目描述\t选项一\t选项二\t选项三\t正确答案\t题目解析\t题目分值
                单选题\t买家问清关要几天，先看什么？\t口岸公告\t天气\t星座\tA\t以公告为准\t2分
                多选题\t清关要哪些资料？\t身份信息\t申报价值\t爱好\tA,B\t\t4
                """);
        assertThat(found)
                .containsExactly(
                        "- | single_choice | 2 | 买家问清关要几天，先看什么？ | A=口岸公告; B=天气; C=星座 | A | 以公告为准",
                        "- | multiple_choice | 4 | 清关要哪些资料？ | A=身份信息; B=申报价值; C=爱好 | AB | -");
    }

    @Test
    void columnsMayBeNamedInEnglishAndKeysCounted() {
        var found = Compact.read("""
                question;answer_a;answer_b;answer_c;correct_answer;points
                Who may cancel an unpaid order?;The buyer;"The courier; never";A neighbour;1;2
                Which of these are logged?;Time;Weather;Agent;1,3;3
                """);
        assertThat(found)
                .containsExactly(
                        "- | single_choice | 2 | Who may cancel an unpaid order? | A=The buyer; B=The courier; never; C=A neighbour | A | -",
                        "- | multiple_choice | 3 | Which of these are logged? | A=Time; B=Weather; C=Agent | AC | -");
    }

    @Test
    void aQuotedCellMayRunOverSeveralLines() {
        var found = Compact.read("""
                题型,试题内容,备选答案,参考答案,分数\r
                单选,"买家写""少了一只"",先做什么","A.看出库照片\r
                B.怪仓库\r
                C.等",A,2\r
                判断,"称重记录可以不留,",,错,1\r
                """.getBytes(Charset.forName("GB18030")));
        assertThat(found)
                .containsExactly(
                        "- | single_choice | 2 | 买家写\"少了一只\",先做什么 | A=看出库照片; B=怪仓库; C=等 | A | -",
                        "- | true_false | 1 | 称重记录可以不留, |  | false | -");
    }

    @Test
    void emptyRowsDoNotEndATable() {
        var found = Compact.read("""
                题干\t答案\t分数
                运费险是谁赔？\t保险公司\t3

                退货单号填错怎么办？\t联系客服更正\t3
                """);
        assertThat(found)
                .containsExactly(
                        "- | short_answer | 3 | 运费险是谁赔？ |  | 保险公司 | -",
                        "- | short_answer | 3 | 退货单号填错怎么办？ |  | 联系客服更正 | -");
    }

    @Test
    void aFormPerQuestionIsReadByItsLabels() {
        var found = Compact.read("""
                题型\t单选题
                题目\t买家要改收件电话，最先核对什么？
                选项\tA. 下单账号  B. 快递公司
                答案\tA
                难度\t低

                题型\t判断题
                题目\t电话可以写在公开备注里。
                答案\t错误
                难度\t低
                """);
        assertThat(found)
                .containsExactly(
                        "- | single_choice | - | 买家要改收件电话，最先核对什么？ | A=下单账号; B=快递公司 | A | -",
                        "- | true_false | - | 电话可以写在公开备注里。 |  | false | -");
    }

    @Test
    void breaksOfMarkUpWithinACellPartTheOptions() {
        var found = Compact.read("""
                | # | Question | Options | Answer | Why |
                |--:|----------|---------|:------:|-----|
                | 1 | Who signs the hand-over? | A) Both shifts<br>B) Nobody | A | Two names, one truth. |
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | Who signs the hand-over? | A=Both shifts; B=Nobody | A | Two names, one truth.");
    }

    @Test
    void objectsAreReadLikeRows() {
        var found = Compact.read("""
                {"data": [
                  {"type": "单选题", "question": "补寄单要写什么？", "options": ["A. 原单号", "B. 心情"], "answer": "A", "score": 2},
                  {"type": "判断题", "question": "补寄不用登记。", "options": [], "answer": false, "score": 1}
                ]}
                """);
        assertThat(found)
                .containsExactly(
                        "- | single_choice | 2 | 补寄单要写什么？ | A=原单号; B=心情 | A | -",
                        "- | true_false | 1 | 补寄不用登记。 |  | false | -");
    }

    @Test
    void whatTheCommandLinePrintsCanBeReadAgain() {
        var printed = new BankReader().readText("一、单选题（每题2分）\n1. 谁盘库？\nA. 仓管\nB. 买家\n答案：A\n解析：盘库有专人。\n");
        assertThat(Compact.read(BankJson.write(printed)))
                .containsExactly("1 | single_choice | 2 | 谁盘库？ | A=仓管; B=买家 | A | 盘库有专人。");
    }
}
