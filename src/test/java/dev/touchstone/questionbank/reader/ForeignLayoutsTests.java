package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What documents of other people hold beside their questions, or say of them in a place of its own. */
class ForeignLayoutsTests {

    @Test
    void hiddenWordsOfAWordDocumentAreNotRead() {
        var hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>客服可以随意承诺吗？</w:t></w:r>";
        var found = Compact.read(OfficeFile.wordBody(paragraph("一、单选题") + paragraph("1. 顾客拒收之后先做什么？")
                + paragraph("A. 核对物流  B. 下线") + "<w:p><w:r><w:t>答案：</w:t></w:r>" + hidden
                + "<w:r><w:t>A</w:t></w:r></w:p>"));
        assertThat(found).containsExactly("1 | single_choice | - | 顾客拒收之后先做什么？ | A=核对物流; B=下线 | A | -");
    }

    @Test
    void aMergedCellGivesItsSectionToAllRows() {
        var rows = row(cell("类别", ""), cell("面试题目", ""), cell("参考答案", ""))
                + row(cell("服务意识", "<w:vMerge w:val=\"restart\"/>"), cell("您怎样理解服务？", ""), cell("能举例", ""))
                + row(cell("", "<w:vMerge/>"), cell("顾客的要求超出规则怎么办？", ""), cell("给替代方案", ""))
                + row(cell("抗压", "<w:vMerge w:val=\"restart\"/>"), cell("连续夜班怎样调节？", ""), cell("有具体方法", ""));
        var read = new BankReader().read(OfficeFile.wordBody("<w:tbl>" + rows + "</w:tbl><w:p/>"), "table.docx");
        assertThat(read.questions()).extracting(ReadQuestion::section).containsExactly("服务意识", "服务意识", "抗压");
    }

    @Test
    void picturesInAMoodleFileAreNoWords() {
        var found = Compact.read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <quiz><question type="truefalse"><questiontext format="html"><text>破损要先取证。</text>
                <file name="a.png" encoding="base64">iVBORw0KGgo=</file></questiontext>
                <answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question></quiz>
                """);
        assertThat(found).containsExactly("- | true_false | - | 破损要先取证。 |  | true | -");
    }

    @Test
    void promptsToTheInterviewerAndFollowUpsByLetterAreNoOptions() {
        var read = read("""
                售后客服面试指南
                Q1. 请介绍一次您处理过的纠纷。
                面试官提示：请对方说清自己做了什么。
                追问：
                a. 当时有哪些选择？
                b. 结果怎样？
                Q2. 您为什么选择客服工作？
                面试官提示：不问家庭情况。
                """);
        assertThat(read.questions()).extracting(ReadQuestion::stem).containsExactly("请介绍一次您处理过的纠纷。", "您为什么选择客服工作？");
        assertThat(read.questions().get(0).options()).isEmpty();
        assertThat(read.questions().get(0).probes()).contains("请对方说清自己做了什么", "当时有哪些选择", "结果怎样");
    }

    @Test
    void wordsInBracketsBehindAHeadingNameNoType() {
        var found = Compact.read("""
                一、单项选择题（只有一个正确答案，多选、错选均不得分，每题2分）
                1. 换货由谁验收？（ ）
                A. 仓库  B. 美工
                答案：A
                """);
        assertThat(found).containsExactly("1 | single_choice | 2 | 换货由谁验收？（ ） | A=仓库; B=美工 | A | -");
    }

    @Test
    void aFewRemarksInBracketsMakeNoQuestions() {
        assertThat(read("""
                        开店准备
                        1. 登录工作台（电脑版）
                        2. 设置自动回复（见附件）
                        3. 核对库存（每天两次）
                        """).questions()).isEmpty();
    }

    @Test
    void whatCustomersSayInAPhraseBookIsAskedOfNobody() {
        assertThat(read("""
                        常见问题
                        问：是正品吗？
                        答：亲，都是品牌直供哦。
                        问：几天能到？
                        答：亲，一般三天左右哦。
                        """).questions()).isEmpty();
    }

    @Test
    void theSameWordsAreAQuestionWhereAPaperAsksForTheReply() {
        assertThat(Compact.read("""
                        客服考试 简答题
                        1. 顾客问是不是正品，怎样回复？
                        答：亲，都是品牌直供，支持专柜验货。
                        """))
                .containsExactly("1 | short_answer | - | 顾客问是不是正品，怎样回复？ |  | 亲，都是品牌直供，支持专柜验货。 | -");
    }

    private static BankDocument read(String text) {
        return new BankReader().read(text.getBytes(StandardCharsets.UTF_8), "bank");
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String cell(String text, String properties) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(text) + "</w:tc>";
    }
}
