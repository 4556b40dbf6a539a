package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** GIFT, Aiken, Moodle XML, tables and JSON; which one it is, and what a person may say about it. */
class StructuredFormatsTests {

    @Test
    void aGiftFileIsOneHoweverManyQuestionsItHas() {
        var text = IntStream.range(0, 2_500)
                .mapToObj(i -> "::第 %d 题:: 订单 %d 少发一件，先做什么？ {\n=核对订单\n~马上赔偿\n}\n".formatted(i, i * 7919))
                .collect(Collectors.joining("\n"));

        var document = new BankReader().readText(text);

        assertThat(document.format()).isEqualTo(BankFormat.GIFT);
        assertThat(document.questions()).hasSize(2_500);
    }

    @Test
    void giftKeepsGapsWeightsAndEscapes() {
        var found = Compact.read("""
                // a comment
                ::Opening::Greet the buyer {~last =first ~never} of all.

                The order may be shown to others.{FALSE#Orders are private.}

                Which two belong in a note? {~%50%date ~%50%name ~%-100%gossip}

                Seconds until the first reply?{#30:5}

                Say it politely: {=One moment please =Just a second}

                Which sign is \\{ ? {=open \\{ bracket ~equals \\=}
                """);
        assertThat(found)
                .containsExactly(
                        "- | single_choice | - | Greet the buyer _____ of all. | A=last; B=first; C=never | B | -",
                        "- | true_false | - | The order may be shown to others. |  | false | Orders are private.",
                        "- | multiple_choice | - | Which two belong in a note? | A=date; B=name; C=gossip | AB | -",
                        "- | numerical | - | Seconds until the first reply? |  | 30 | -",
                        "- | short_answer | - | Say it politely: |  | One moment please | -",
                        "- | single_choice | - | Which sign is { ? | A=open { bracket; B=equals = | A | -");
    }

    @Test
    void aikenIsKnownByItsAnswerLines() {
        var document = new BankReader().readText("""
                A parcel is lost. What comes first?
                A) Blame the courier
                B) Open a trace
                ANSWER: B
                """);
        assertThat(document.format()).isEqualTo(BankFormat.AIKEN);
        assertThat(document.questions())
                .extracting(Compact::line)
                .containsExactly(
                        "- | single_choice | - | A parcel is lost. What comes first? | A=Blame the courier; B=Open a trace | B | -");
    }

    @Test
    void moodleXmlIsReadWithItsGradesAndTypes() {
        var document = new BankReader().readText("""
                <?xml version="1.0" encoding="UTF-8"?>
                <quiz>
                 <question type="category"><category><text>top</text></category></question>
                 <question type="multichoice"><name><text>n</text></name>
                  <questiontext format="html"><text><![CDATA[<p>Which may be <b>promised</b>?</p>]]></text></questiontext>
                  <generalfeedback><text>Only what is certain.</text></generalfeedback>
                  <defaultgrade>2.0000000</defaultgrade><single>false</single>
                  <answer fraction="50"><text>a. A call back</text><feedback><text>yes</text></feedback></answer>
                  <answer fraction="50"><text>b. A look at the order</text></answer>
                  <answer fraction="-100"><text>c. Delivery &amp;lt; 1 hour</text></answer>
                 </question>
                 <question type="truefalse"><questiontext><text>Notes are dated.</text></questiontext>
                  <answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question>
                 <question type="essay"><questiontext><text>Describe a hand-over.</text></questiontext>
                  <graderinfo><text>Facts, promise, next step.</text></graderinfo></question>
                </quiz>
                """);
        assertThat(document.format()).isEqualTo(BankFormat.MOODLE_XML);
        assertThat(document.questions())
                .extracting(Compact::line)
                .containsExactly(
                        "- | multiple_choice | 2 | Which may be promised? | A=A call back; B=A look at the order; C=Delivery < 1 hour | AB | Only what is certain.",
                        "- | true_false | - | Notes are dated. |  | true | -",
                        "- | short_answer | - | Describe a hand-over. |  | Facts, promise, next step. | -");
    }

    @Test
    void giftKeepsLineEndsCategoriesAndMarkUp() {
        var document = new BankReader().readText("""
                $CATEGORY: $course$/top/Orders

                ::Q1::[html]<p>Which is <b>true</b> &lt; always?</p>{~%100%one ~%-100%two}

                ::Q2::First line\\nsecond line{####Because\\: \\#1 is enough.}
                """);
        assertThat(document.format()).isEqualTo(BankFormat.GIFT);
        assertThat(document.questions()).extracting(ReadQuestion::section).containsOnly("Orders");
        assertThat(document.questions())
                .extracting(Compact::line)
                .containsExactly(
                        "- | multiple_choice | - | Which is true < always? | A=one; B=two | A | -",
                        "- | short_answer | - | First line⏎second line |  | - | Because: #1 is enough.");
    }

    @Test
    void anAikenQuestionWithoutItsKeyIsReportedAndOneMayBeginWithANumber() {
        var document = new BankReader().readText("""
                2. place of the parcel: where?
                A) Shelf
                B) Van
                ANSWER: A
                Who packs?
                A) The buyer
                B) The packer
                Who counts?
                A) Nobody
                B) The packer
                ANSWER: B
                Who signs?
                A) The buyer
                B) The courier
                ANSWER: A
                Who waits?
                A) The buyer
                B) The courier
                ANSWER: A
                """);
        assertThat(document.format()).isEqualTo(BankFormat.AIKEN);
        assertThat(document.questions()).hasSize(5);
        assertThat(document.questions().get(0).stem()).isEqualTo("2. place of the parcel: where?");
        assertThat(document.questions().get(1).defects())
                .extracting(Defect::code)
                .containsExactly("noKey");
        assertThat(document.questions().get(2).isClean()).isTrue();
    }

    @Test
    void moodleKeepsPairsCategoriesAndPlainText() {
        var document = new BankReader().readText("""
                <quiz>
                 <question type="category"><category><text>$course$/top/In//Out</text></category></question>
                 <question type="matching"><questiontext format="plain_text"><text>Pair &lt;b&gt; these</text></questiontext>
                  <subquestion><text>ship</text><answer><text>warehouse</text></answer></subquestion>
                  <subquestion><text>refund</text><answer><text>finance</text></answer></subquestion></question>
                 <question type="multichoice"><questiontext><text>&lt;p&gt;Say &amp;amp;lt;&lt;/p&gt;</text></questiontext><single>true</single>
                  <answer fraction="0"><text>no</text></answer><answer fraction="0"><text>never</text></answer></question>
                </quiz>
                """);
        assertThat(document.questions()).extracting(ReadQuestion::section).containsOnly("In/Out");
        assertThat(document.questions())
                .extracting(Compact::line)
                .containsExactly(
                        "- | matching | - | Pair <b> these |  | ship -> warehouse; refund -> finance | -",
                        "- | single_choice | - | Say &lt; | A=no; B=never | - | -");
        assertThat(document.questions().get(1).defects())
                .extracting(Defect::code)
                .containsExactly("noKey");
    }

    @Test
    void everyFormatIsNamed() {
        var reader = new BankReader();
        assertThat(reader.readText("题干,答案\n运费谁付？,买家\n发票谁开？,\"卖家,或平台\"\n").format())
                .isEqualTo(BankFormat.CSV);
        assertThat(reader.readText("# 单选题\n1. 谁开发票？\nA. 卖家\nB. 买家\n答案：A\n").format())
                .isEqualTo(BankFormat.MARKDOWN);
        assertThat(reader.readText("<html><body><p>1. 谁开发票？</p><p>答案：卖家</p></body></html>")
                        .format())
                .isEqualTo(BankFormat.HTML);
        assertThat(reader.readText("[{\"question\": \"谁开发票？\", \"answer\": \"卖家\"}]")
                        .format())
                .isEqualTo(BankFormat.JSON);
        assertThat(reader.readText("1. 谁开发票？\n答案：卖家\n").format()).isEqualTo(BankFormat.TEXT);
    }

    @Test
    void aPersonMayKnowBetter() {
        var text = "1. Who signs?\nA) The buyer\nB) The courier\nANSWER: A\n";
        var reader = new BankReader();
        assertThat(reader.readText(text).format()).isEqualTo(BankFormat.TEXT);

        var document =
                reader.read(text.getBytes(StandardCharsets.UTF_8), "bank", new ReadAs(BankFormat.AIKEN, List.of()));

        assertThat(document.format()).isEqualTo(BankFormat.AIKEN);
        assertThat(document.questions())
                .extracting(Compact::line)
                .containsExactly("- | single_choice | - | 1. Who signs? | A=The buyer; B=The courier | A | -");
    }

    @Test
    void columnsOfStrangeNamesAreReadAsAPersonSays() {
        var table = "甲,乙,丙,丁\n谁盘库？,仓管,买家,A\n\"谁验货，谁签字？\",质检,司机,A\n".getBytes(StandardCharsets.UTF_8);
        var reader = new BankReader();
        var first = reader.read(table, "bank", new ReadAs(BankFormat.CSV, List.of()));
        assertThat(first.questions()).isEmpty();
        assertThat(first.columns()).extracting(ReadColumn::header).containsExactly("甲", "乙", "丙", "丁");

        var document = reader.read(
                table,
                "bank",
                new ReadAs(
                        BankFormat.CSV,
                        List.of(TableField.STEM, TableField.OPTION, TableField.OPTION, TableField.KEY)));

        assertThat(document.questions())
                .extracting(Compact::line)
                .containsExactly(
                        "- | single_choice | - | 谁盘库？ | A=仓管; B=买家 | A | -",
                        "- | single_choice | - | 谁验货，谁签字？ | A=质检; B=司机 | A | -");
    }

    /** What is blank and was not merged stays blank. */
    @Test
    void whatIsMergedDownAWorkbookIsSaidByEachOfItsRows() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet();
            var rows = List.of(
                    List.of("章节", "题型", "题干", "答案"),
                    List.of("售后", "简答题", "退货运费谁付？", "责任方"),
                    List.of("", "", "签收几天内能退？", "七天"),
                    List.of("", "简答题", "发票抬头错了怎么办？", "重开"));
            for (var i = 0; i < rows.size(); i++) {
                var row = sheet.createRow(i);
                for (var j = 0; j < rows.get(i).size(); j++) {
                    row.createCell(j).setCellValue(rows.get(i).get(j));
                }
            }
            sheet.addMergedRegion(CellRangeAddress.valueOf("A2:A3"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("B2:B3"));
            book.write(bytes);
        }

        assertThat(new BankReader().read(bytes.toByteArray(), "bank.xlsx").questions())
                .extracting(ReadQuestion::section, ReadQuestion::stem)
                .containsExactly(tuple("售后", "退货运费谁付？"), tuple("售后", "签收几天内能退？"), tuple(null, "发票抬头错了怎么办？"));
    }

    @Test
    void theColumnsOfAWorkbookAreToldAndMayBeChanged() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet();
            var rows = List.of(List.of("题干", "备注", "答案"), List.of("退货运费谁付？", "看责任", "责任方"));
            for (var i = 0; i < rows.size(); i++) {
                var row = sheet.createRow(i);
                for (var j = 0; j < rows.get(i).size(); j++) {
                    row.createCell(j).setCellValue(rows.get(i).get(j));
                }
            }
            book.write(bytes);
        }
        var detected = new BankReader().read(bytes.toByteArray(), "bank.xlsx");
        assertThat(detected.columns())
                .extracting(ReadColumn::field)
                .containsExactly(TableField.STEM, TableField.NOTHING, TableField.KEY);

        var changed = new BankReader()
                .read(
                        bytes.toByteArray(),
                        "bank.xlsx",
                        new ReadAs(null, List.of(TableField.STEM, TableField.ANALYSIS, TableField.KEY)));

        assertThat(changed.questions())
                .extracting(Compact::line)
                .containsExactly("- | short_answer | - | 退货运费谁付？ |  | 责任方 | 看责任");
    }

    @Test
    void ofTwoLanguagesTheChineseTextIsRead() {
        assertThat(Compact.read("""
                {"questions": [{"type": "single_choice", "points": 2, "stem": {"zh": "谁盘库？", "en": "Who counts?"},
                  "options": [{"label": "A", "text": {"zh": "仓管", "en": "Store"}}, {"label": "B", "text": {"zh": "买家"}}], "answer": ["A"]}]}
                """)).containsExactly("- | single_choice | 2 | 谁盘库？ | A=仓管; B=买家 | A | -");
    }
}
