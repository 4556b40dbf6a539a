package dev.touchstone.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.shared.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class PdfPagesTests {

    /** 工 人 一 月 口 小 and their like are drawn by the glyphs of radicals; some of these follow each other in the font. */
    private static final String WORDS = "一丨丶丿乙亅二亠人工资 8,000 元，每月一日发放。口头小结：大方、自立、长风。Offer letter";

    private final PdfPages pages = new PdfPages(new ClassPathResource("fonts/NotoSansSC_400Regular.ttf"));

    @Test
    void whatIsCopiedOutOfItIsWhatWasWritten() throws IOException {
        var style = new ByteArrayResource("body { font-family: Letter }".getBytes(StandardCharsets.UTF_8));
        var pdf = pages.of("<p>" + WORDS + "</p><p>" + WORDS + "</p>", style, Language.ZH);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).lines()).containsExactly(WORDS, WORDS);
            assertThat(document.getPage(0).getResources().getFontNames()).hasSize(1);
        }
    }
}
