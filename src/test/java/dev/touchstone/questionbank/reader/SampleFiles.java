package dev.touchstone.questionbank.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** One sound file of each format. */
final class SampleFiles {

    private static final String PAPER = """
            一、单选题（共2题，每题2分，共4分）
            1. 买家问保修多久，客服应（ B ）。
            A. 随口说一年  B. 查商品页后答复  C. 不回
            2. 谁能改价？
            A. 有权限的客服
            B. 任何人
            答案：A
            解析：改价有记录。
            二、判断题
            3. 赠品也要登记。（√）
            三、简答题（每题10分）
            4. 怎样安抚急躁的买家？
            参考答案：①先听；②复述；③给出时间。
            """;
    private static final String ROWS = "题号,题型,题目,A,B,答案,分值\n1,单选,谁开票？,财务,买家,A,2\n2,判断,可以不留记录,,,错,1\n";
    private static final String GIFT = """
            $CATEGORY: top/售后
            ::q1:: 谁开票？ {=财务 #对 ~买家 ~%50%仓库}
            ::q2:: 记录要留。 {T}
            平均多少秒？ {#30:5}
            配对 {=甲 -> 一 =乙 -> 二}
            写一段 {}
            """;
    private static final String AIKEN =
            "Who pays?\nA. The shop\nB. The buyer\nANSWER: A\n\nWho signs?\nA) Buyer\nB) Cat\nANSWER: A\n";
    private static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <quiz><question type="category"><category><text>$course$/top/a</text></category></question>
            <question type="multichoice"><name><text>n</text></name><questiontext format="html"><text><![CDATA[<p>谁开票？</p>]]></text></questiontext>
            <defaultgrade>2</defaultgrade><single>true</single><answer fraction="100"><text>财务</text></answer><answer fraction="0"><text>买家</text></answer></question>
            <question type="truefalse"><questiontext><text>记录要留</text></questiontext><answer fraction="100"><text>true</text></answer></question></quiz>
            """;
    private static final String JSON =
            "{\"questions\":[{\"type\":\"single_choice\",\"stem\":\"谁开票？\",\"points\":2,\"options\":[{\"label\":\"A\",\"text\":\"财务\"},{\"label\":\"B\",\"text\":\"买家\"}],\"answer\":[\"A\"]}]}";

    private SampleFiles() {}

    static byte[] of(BankFormat format) {
        return switch (format) {
            case TEXT -> utf8(PAPER);
            case MARKDOWN -> utf8("# 客服题库\n\n## 单选\n\n" + PAPER + "\n| 题目 | 答案 |\n|---|---|\n| 谁签收？ | 买家 |\n");
            case HTML -> utf8("<html><body><p>" + PAPER.replace("\n", "</p>\n<p>") + "</p></body></html>");
            case CSV -> utf8(ROWS);
            case JSON -> utf8(JSON);
            case GIFT -> utf8(GIFT);
            case AIKEN -> utf8(AIKEN);
            case MOODLE_XML -> utf8(XML);
            case DOCX -> OfficeFile.word(PAPER + "| 题号 | 1 | 2 |\n| 答案 | B | A |\n#1 谁关单？\n#A 系统\n#A 猫\n");
            case XLSX -> OfficeFile.workbook(ROWS.replace(',', '\t'));
            case PDF -> pdf();
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] pdf() {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var out = new PDPageContentStream(document, page)) {
                out.setFont(new PDType1Font(FontName.HELVETICA), 12);
                for (var i = 0; i < AIKEN.split("\n").length; i++) {
                    out.beginText();
                    out.newLineAtOffset(60, 720 - 20f * i);
                    out.showText(AIKEN.split("\n")[i]);
                    out.endText();
                }
            }
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
