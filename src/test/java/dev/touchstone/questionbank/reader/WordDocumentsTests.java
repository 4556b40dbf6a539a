package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
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
