package dev.touchstone.questionbank;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The kinds of picture that may be uploaded; the first bytes tell which it is, never the name. */
enum PictureFormat {
    PNG(0, "\u0089PNG\r\n\u001a\n"),
    JPEG(0, "\u00ff\u00d8\u00ff"),
    GIF(0, "GIF8"),
    WEBP(8, "WEBP");

    private final int offset;
    private final String signature;

    PictureFormat(int offset, String signature) {
        this.offset = offset;
        this.signature = signature;
    }

    /** Empty when it is none of them. */
    static Optional<PictureFormat> of(byte[] file) {
        return Arrays.stream(values()).filter(format -> format.begins(file)).findFirst();
    }

    private boolean begins(byte[] file) {
        for (int i = 0; i < signature.length(); i++) {
            if (file.length <= offset + i || (file[offset + i] & 0xFF) != signature.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Its decoder, asked for by name: what other plug-ins the class path may have is never looked for. */
    ImageReader reader() throws IOException {
        return this == WEBP
                ? new WebPImageReaderSpi().createReaderInstance()
                : ImageIO.getImageReadersByFormatName(name().toLowerCase(Locale.ROOT))
                        .next();
    }

    /** Whether photographs come this way, which a PNG file would blow up. */
    boolean isPhotographic() {
        return this == JPEG || this == WEBP;
    }
}
