package dev.touchstone.shell;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.touchstone.shared.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Makes a PDF of a page's body, with the Chinese font embedded under the name {@code Letter}. */
@Component
public class PdfPages {

    private static final String FONT_FAMILY = "Letter";

    static {
        XRLog.setLoggingEnabled(false); // it writes its progress to the console
    }

    private final Resource font;
    private final SingletonSupplier<CopiedText> copied;

    PdfPages(@Value("${touchstone.font:classpath:fonts/NotoSansSC_400Regular.ttf}") Resource font) {
        this.font = font;
        this.copied = SingletonSupplier.of(this::copiedText);
    }

    /** The body, well-formed as XML, under this style sheet; nothing outside of both is fetched. Fails loudly. */
    public byte[] of(String body, Resource style, Language language) {
        var page = "<html lang=\"%s\"><head><style>%s</style></head><body>%s</body></html>"
                .formatted(language.tag(), read(style), body);
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .withHtmlContent(page, null)
                    .useFont(this::fontStream, FONT_FAMILY)
                    .toStream(out)
                    .run();
            return copied.obtain().asWritten(out.toByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException("The page could not be rendered", broken);
        }
    }

    private CopiedText copiedText() {
        try {
            return new CopiedText(fontStream());
        } catch (IOException broken) {
            throw new UncheckedIOException("The font of PDFs cannot be read: " + font.getDescription(), broken);
        }
    }

    private InputStream fontStream() {
        try {
            return font.getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException("The font of PDFs cannot be read: " + font.getDescription(), missing);
        }
    }

    private static String read(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
