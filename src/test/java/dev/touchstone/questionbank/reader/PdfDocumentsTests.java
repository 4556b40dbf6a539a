package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.shared.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;

/** PDF files as a printer or an export makes them, and as somebody who means harm does. */
class PdfDocumentsTests {

    private final BankReader reader = new BankReader();

    @Test
    void hardWrappedPagesAreReadAsOnePaper() throws IOException {
        var document = reader.read(
                pdf(List.of(
                        List.of(
                                "云栖小店 客服考核",
                                "一、单选题（每题3分，共2题）",
                                "1. 买家半夜催发货，又说再不回话就退款，店里的自动回复应当先",
                                "说清楚什么？",
                                "A. 几点上班、几点发货",
                                "B. 今天的天气",
                                "答案：A",
                                "第 1 页 共 2 页"),
                        List.of("云栖小店 客服考核", "2. 包裹外箱压坏了，签收前先做什么？", "A. 直接扔掉", "B. 拍照并联系快递员", "答案：B", "第 2 页 共 2 页"))),
                "bank.pdf");
        assertThat(document.format()).isEqualTo(BankFormat.PDF);
        assertThat(document.defects()).isEmpty();
        assertThat(document.questions())
                .extracting(Compact::line)
                .containsExactly(
                        "1 | single_choice | 3 | 买家半夜催发货，又说再不回话就退款，店里的自动回复应当先说清楚什么？ | A=几点上班、几点发货; B=今天的天气 | A | -",
                        "2 | single_choice | 3 | 包裹外箱压坏了，签收前先做什么？ | A=直接扔掉; B=拍照并联系快递员 | B | -");
    }

    @Test
    void aScanIsToldFromADamagedFile() throws IOException {
        refused(pdf(List.of(List.of(), List.of())), "pdfPicture");
        var whole = pdf(List.of(List.of("1. 谁签收？", "答案：买家")));
        refused(Arrays.copyOf(whole, 20), "pdf");
    }

    @Test
    void aPasswordIsNamed() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(bytes);
        }
        refused(bytes.toByteArray(), "protected");
    }

    @Test
    void aStreamThatUnfoldsWithoutEndIsRefused() throws IOException {
        var bomb = bomb(COSName.FLATE_DECODE);
        assertThat(bomb.length).isLessThan(400_000);
        refused(bomb, "unfolds");
    }

    @Test
    void aStreamFoldedTwiceIsRefused() throws IOException {
        var filters = new COSArray();
        filters.add(COSName.FLATE_DECODE);
        filters.add(COSName.FLATE_DECODE);
        var bomb = bomb(filters);
        assertThat(bomb.length).isLessThan(20_000);
        refused(bomb, "unfolds");
    }

    @Test
    void objectsNestedWithoutEndAreRefused() {
        var nested = "%PDF-1.7\n1 0 obj\n" + "[".repeat(200_000) + "\nendobj\ntrailer << /Root 1 0 R >>\n";
        refused(nested.getBytes(java.nio.charset.StandardCharsets.US_ASCII), "pdf");
    }

    @Test
    void anyDamageEndsInASentenceOrAReading() throws IOException {
        var whole = pdf(List.of(List.of("1. 谁签收？", "A. 买家", "B. 路人", "答案：A")));
        for (var seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            var damaged = whole.clone();
            for (var i = 0; i < 30; i++) {
                damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt();
            }
            try {
                assertThat(reader.read(damaged, "bank.pdf").format()).isEqualTo(BankFormat.PDF);
            } catch (RefusedException refused) {
                assertThat(refused.reason()).isEqualTo(RefusedException.Reason.UNUSABLE);
            }
        }
    }

    private void refused(byte[] content, String key) {
        assertThatThrownBy(() -> reader.read(content, "bank.pdf"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.key())
                        .isEqualTo("questionbank.import.error." + key));
    }

    private static byte[] bomb(org.apache.pdfbox.cos.COSBase filters) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var stream = new COSStream();
            try (var out = stream.createOutputStream(filters)) {
                var block = new byte[1024 * 1024];
                for (var i = 0; i < 160; i++) {
                    out.write(block);
                }
            }
            page.getCOSObject().setItem(COSName.CONTENTS, stream);
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf(List<List<String>> pages) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument();
                var face = PdfDocumentsTests.class.getResourceAsStream("/fonts/NotoSansSC_400Regular.ttf")) {
            var font = PDType0Font.load(document, java.util.Objects.requireNonNull(face));
            for (var lines : pages) {
                page(document, font, lines);
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static void page(PDDocument document, PDFont font, List<String> lines) throws IOException {
        var page = new PDPage();
        document.addPage(page);
        try (var out = new PDPageContentStream(document, page)) {
            for (var i = 0; i < lines.size(); i++) {
                out.beginText();
                out.setFont(font, 12);
                out.newLineAtOffset(60, 720 - 20f * i);
                out.showText(lines.get(i));
                out.endText();
            }
        }
    }
}
