package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files meant badly or by mistake: a sentence, in bounded time and memory. */
class HostileInputTests {

    private final BankReader reader = new BankReader();

    @Test
    void nothingIsRefused() {
        refused(() -> reader.read(new byte[0], "a.txt"), "questionbank.import.error.empty");
        refused(() -> read(" \n\t \n"), "questionbank.import.error.empty");
    }

    @Test
    void binaryNamedTextIsRefused() {
        var bytes = new byte[20_000];
        new Random(7).nextBytes(bytes);
        bytes[0] = 1;
        refused(() -> reader.read(bytes, "bank.txt"), "questionbank.import.error.binary");
    }

    @Test
    void aHundredMegabytesAreRefusedUnread() {
        refused(() -> reader.read(new byte[100 * 1024 * 1024], "big.txt"), "questionbank.import.error.tooLarge");
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        var bomb = zip("word/document.xml", 80);
        assertThat(bomb.length).isLessThan(200_000);
        refused(() -> reader.read(bomb, "bomb.docx"), "questionbank.import.error.unfolds");
    }

    @Test
    void aDocumentOfCountlessElementsIsRefusedBeforeItIsBuilt() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:p></w:p>".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
        }
        refused(() -> reader.read(bytes.toByteArray(), "dense.docx"), "questionbank.import.error.unfolds");
    }

    @Test
    void aZipOfCountlessPartsIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var i = 0; i < 600; i++) {
                zip.putNextEntry(new ZipEntry("word/" + i + ".xml"));
            }
        }
        refused(() -> reader.read(bytes.toByteArray(), "parts.docx"), "questionbank.import.error.unfolds");
    }

    @ParameterizedTest
    @CsvSource({
        "255044462D312E37, pdf",
        "7B5C727466315C61, oldWord",
        "89504E470D0A1A0A, picture",
        "FFD8FFE000104A46, picture",
        "526172211A070100, archive",
        "D0CF11E0A1B11AE1, oldWord"
    })
    void filesOfOtherKindsGetASentenceOfTheirOwn(String head, String key) {
        refused(
                () -> reader.read(HexFormat.of().parseHex(head + "41".repeat(600)), "bank.docx"),
                "questionbank.import.error." + key);
    }

    @Test
    void aDocumentWithAPasswordIsToldFromAnOldOne() {
        var locked = HexFormat.of()
                .parseHex("D0CF11E0A1B11AE1"
                        + HexFormat.of().formatHex("..EncryptedPackage..".getBytes(StandardCharsets.UTF_16LE)));
        refused(() -> reader.read(locked, "bank.docx"), "questionbank.import.error.protected");
    }

    @Test
    void aZipThatIsNoWordDocumentIsRefused() throws IOException {
        var archive = zip("readme.txt", 0);
        refused(() -> reader.read(archive, "x.docx"), "questionbank.import.error.docx");
    }

    @Test
    void entitiesAreNeverFetchedNorUnfolded() {
        refused(
                () -> read(
                        "<?xml version=\"1.0\"?><!DOCTYPE quiz [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                + "<quiz><question type=\"essay\"><questiontext><text>&x;</text></questiontext></question></quiz>"),
                "questionbank.import.error.xmlUnknown");
        refused(
                () -> read("<quiz><question><questiontext><text>&x;</text></questiontext></question></quiz>"),
                "questionbank.import.error.xml");
    }

    @Test
    void deepXmlIsRefused() {
        refused(() -> read("<quiz>" + "<a>".repeat(5000)), "questionbank.import.error.xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((((",
                "1.",
                "一、",
                "答案：",
                "A.",
                "{=~",
                "?",
                "|a|b\n",
                "<p>",
                "(1)",
                "【",
                "问：答：",
                "话题a",
                "第一章\n",
                "1 ",
                "\"",
                "```\n",
                "#### 1.\n",
                "- \n1. ",
                "1. a? ",
                "x\n\n\n\n\n\n\n\n\n",
                "[",
                "{\"a\":",
                "<div>",
                "<ul><li>",
                "> ",
                "参考答案\n"
            })
    void repeatedStructureEndsAndNothingIsInvented(String piece) {
        var document = reader.readText(piece.repeat(20_000 / piece.length()));
        assertThat(document.questions())
                .allSatisfy(question -> assertThat(question.stem().length()).isLessThan(70_000));
    }

    @Test
    void deeplyNestedDocumentsAreRefused() {
        var depth = 5000;
        refused(
                () -> reader.read(OfficeFile.wordBody("<w:tbl><w:tr><w:tc>".repeat(depth) + "<w:p/>"), "deep.docx"),
                "questionbank.import.error.docx");
        refused(
                () -> reader.read(
                        OfficeFile.wordBody(
                                "<w:sdt><w:sdtContent>".repeat(depth) + "</w:sdtContent></w:sdt>".repeat(depth)),
                        "deep.docx"),
                "questionbank.import.error.docx");
        assertThat(read("[".repeat(depth) + "]".repeat(depth)).questions()).isEmpty();
    }

    @Test
    void entitiesOfAWordDocumentAreRefused() {
        var entity = "<!DOCTYPE x [<!ENTITY s SYSTEM \"file:///etc/passwd\">]>";
        refused(
                () -> reader.read(OfficeFile.wordPart(entity + "<x>&s;</x>"), "xxe.docx"),
                "questionbank.import.error.docx");
    }

    @Test
    void moreTextThanIsReadIsRefused() {
        refused(() -> read("1. 谁开票？\n答案：财务\n".repeat(300_000)), "questionbank.import.error.tooLong");
    }

    @Test
    void anyMixOfStructureIsReadWithoutFailing() {
        var pieces = new String[] {
            "1.",
            "2、",
            "一、",
            "（一）",
            "A.",
            "B．",
            "C、",
            "答案：",
            "解析：",
            "【",
            "】",
            "（",
            "）",
            "单选题",
            "？",
            "。",
            "\n",
            "\n\n",
            " ",
            "买家",
            "# ",
            "> ",
            "|",
            "\t",
            "1-5 ABCDA",
            "参考答案\n",
            "√",
            "{",
            "=",
            "~",
            "}",
            "ANSWER: A\n",
            "<p>",
            "题目:",
            "话题",
            "①",
            "Q1:",
            "第3题",
            "____",
            "(5分)"
        };
        for (var seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder("x");
            for (var i = 0; i < 120; i++) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            var document = reader.readText(text.toString());
            assertThat(BankJson.write(document)).contains("\"questions\"");
            assertThat(document.questions()).allSatisfy(question -> document.sourceOf(question));
        }
    }

    private BankDocument read(String text) {
        return reader.read(text.getBytes(StandardCharsets.UTF_8), "bank");
    }

    private static void refused(ThrowingCallable reading, String key) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(RefusedException.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.UNUSABLE);
            assertThat(refusal.key()).isEqualTo(key);
        });
    }

    private static byte[] zip(String name, int megabytes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(
                    ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\""
                                    + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")
                            .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write(
                    ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\""
                                    + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>")
                            .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(name));
            var block = new byte[1024 * 1024];
            java.util.Arrays.fill(block, (byte) ' ');
            for (var i = 0; i < megabytes; i++) {
                zip.write(block);
            }
        }
        return bytes.toByteArray();
    }
}
