package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Word documents: paragraphs, automatic numbers, tables. */
class WordDocumentsTests {

    @Test
    void paragraphsAreLines() throws IOException {
        var found =
                Compact.read(word(document -> lines(document, "一、单选题（每题2分）", "1. 谁负责质检？", "A. 质检员", "B. 买家", "答案：A")));
        assertThat(found).containsExactly("1 | single_choice | 2 | 谁负责质检？ | A=质检员; B=买家 | A | -");
    }

    @Test
    void automaticNumbersAreWrittenOut() throws IOException {
        var found = Compact.read(word(document -> {
            var questions = list(document, STNumberFormat.DECIMAL, "%1.");
            var letters = list(document, STNumberFormat.UPPER_LETTER, "%1.");
            numbered(document, questions, "退款多久到账？");
            numbered(document, letters, "看支付方式");
            numbered(document, letters, "马上");
            lines(document, "答案：A");
            numbered(document, questions, "怎样安抚急躁的买家？");
            lines(document, "参考答案：先听后说。");
        }));
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 退款多久到账？ | A=看支付方式; B=马上 | A | -",
                        "2 | short_answer | - | 怎样安抚急躁的买家？ |  | 先听后说。 | -");
    }

    @Test
    void aTableWithAHeaderHoldsAQuestionPerRow() throws IOException {
        var found = Compact.read(word(document -> {
            var table = document.createTable(2, 4);
            var rows = List.of(List.of("题型", "题目", "答案", "解析"), List.of("判断题", "催付越多越好", "错", "打扰买家"));
            for (var r = 0; r < 2; r++) {
                for (var c = 0; c < 4; c++) {
                    table.getRow(r).getCell(c).setText(rows.get(r).get(c));
                }
            }
        }));
        assertThat(found).containsExactly("- | true_false | - | 催付越多越好 |  | false | 打扰买家");
    }

    @Test
    void optionsMayStandInATableBelowTheirQuestion() throws IOException {
        var found = Compact.read(word(document -> {
            lines(document, "1. 谁接听夜间电话？");
            table(document, List.of(List.of("A. 值班客服", "B. 买家"), List.of("C. 快递员", "D. 无人")));
            lines(document, "答案：A");
        }));
        assertThat(found).containsExactly("1 | single_choice | - | 谁接听夜间电话？ | A=值班客服; B=买家; C=快递员; D=无人 | A | -");
    }

    @Test
    void aCellMayHoldSeveralParagraphs() throws IOException {
        var found = Compact.read(word(document -> {
            table(document, List.of(List.of("序号", "考题", "选项", "标准答案"), List.of("1", "谁开票？", "", "A")));
            var cell = document.getTables().get(0).getRow(1).getCell(2);
            cell.removeParagraph(0);
            for (var option : List.of("A、财务", "B、买家")) {
                cell.addParagraph().createRun().setText(option);
            }
        }));
        assertThat(found).containsExactly("1 | single_choice | - | 谁开票？ | A=财务; B=买家 | A | -");
    }

    @Test
    void aMarkedOptionIsTheKey() throws IOException {
        var found = Compact.read(word(document -> {
            lines(document, "1. 发票抬头谁提供？", "A. 客服");
            var right = document.createParagraph().createRun();
            right.setText("B. 买家");
            right.setColor("FF0000");
            lines(document, "2. 换货运费谁先垫？");
            var bold = document.createParagraph().createRun();
            bold.setText("A. 按责任");
            bold.setBold(true);
            lines(document, "B. 快递员");
        }));
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 发票抬头谁提供？ | A=客服; B=买家 | B | -",
                        "2 | single_choice | - | 换货运费谁先垫？ | A=按责任; B=快递员 | A | -");
    }

    @Test
    void whenEveryOptionIsBoldNoneIsTheKey() throws IOException {
        var found = Compact.read(word(document -> {
            lines(document, "1. 谁封箱？");
            for (var option : List.of("A. 仓库", "B. 买家")) {
                var run = document.createParagraph().createRun();
                run.setText(option);
                run.setBold(true);
            }
        }));
        assertThat(found).containsExactly("1 | single_choice | - | 谁封箱？ | A=仓库; B=买家 | - | -");
    }

    @Test
    void underlinedAnswersOfFillInQuestionsBecomeBlanks() throws IOException {
        var found = Compact.read(word(document -> {
            lines(document, "三、填空题（每题2分）");
            var paragraph = document.createParagraph();
            paragraph.createRun().setText("1. 客服的三心是耐心、");
            var answer = paragraph.createRun();
            answer.setText("细心");
            answer.setUnderline(UnderlinePatterns.SINGLE);
            paragraph.createRun().setText("和责任心。");
        }));
        assertThat(found).containsExactly("1 | fill_blank | 2 | 客服的三心是耐心、____和责任心。 |  | 细心 | -");
    }

    @Test
    void textBoxesAreReadOnceAndDeletedTextNever() throws IOException {
        var box =
                "<w:txbxContent><w:p><w:r><w:t>2. 谁关单？</w:t></w:r></w:p><w:p><w:r><w:t>答案：系统</w:t></w:r></w:p></w:txbxContent>";
        var found = Compact.read(word(document -> {
            paragraph(
                    document,
                    "<w:r><w:t>1. 谁建单？</w:t></w:r><w:del w:id='1' w:author='a'><w:r><w:delText>（旧题）</w:delText></w:r></w:del>");
            paragraph(
                    document, "<w:r><w:t>答案：</w:t></w:r><w:ins w:id='2' w:author='a'><w:r><w:t>买家</w:t></w:r></w:ins>");
            paragraph(
                    document,
                    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>" + box
                            + "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box
                            + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>");
        }));
        assertThat(found)
                .containsExactly("1 | short_answer | - | 谁建单？ |  | 买家 | -", "2 | short_answer | - | 谁关单？ |  | 系统 | -");
    }

    private static void paragraph(XWPFDocument document, String runs) {
        try {
            document.createParagraph()
                    .getCTP()
                    .set(CTP.Factory.parse(
                            "<xml-fragment xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
                                    + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>" + runs
                                    + "</xml-fragment>"));
        } catch (XmlException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private static void table(XWPFDocument document, List<List<String>> rows) {
        var table = document.createTable(rows.size(), rows.get(0).size());
        for (var r = 0; r < rows.size(); r++) {
            for (var c = 0; c < rows.get(r).size(); c++) {
                table.getRow(r).getCell(c).setText(rows.get(r).get(c));
            }
        }
    }

    private static byte[] word(Consumer<XWPFDocument> content) throws IOException {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            content.accept(document);
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void lines(XWPFDocument document, String... lines) {
        for (var line : lines) {
            document.createParagraph().createRun().setText(line);
        }
    }

    private static BigInteger list(XWPFDocument document, STNumberFormat.Enum format, String pattern) {
        var numbering = document.getNumbering() == null ? document.createNumbering() : document.getNumbering();
        var definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(
                BigInteger.valueOf(numbering.getAbstractNums().size()));
        var level = definition.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(pattern);
        var added = numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(definition));
        return numbering.addNum(added);
    }

    private static void numbered(XWPFDocument document, BigInteger list, String text) {
        var paragraph = document.createParagraph();
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.ZERO);
        paragraph.createRun().setText(text);
    }
}
