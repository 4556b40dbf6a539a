package dev.touchstone.questionbank.reader;

import dev.touchstone.shared.RefusedException;

/** Tells files that take longer to read than somebody waits for a page, without reading them. */
public final class LongFiles {

    /** Bytes of a text: somewhat less than a thousand questions, which take a second. */
    private static final int LONG_TEXT = 500_000;

    /** The same in the mark-up of an office document. */
    private static final int LONG_MARKUP = 2_500_000;

    /** Pictures that are drawn anew, a good tenth of a second each. */
    private static final int MANY_PICTURES = 20;

    private LongFiles() {}

    /** Whether it takes long; never for what is plainly no question bank, which is refused in a moment. */
    public static boolean isLong(byte[] content) {
        if (content.length > BankReader.LARGEST) {
            return false;
        }
        try {
            if (ZipContent.isZip(content)) {
                var zip = ZipContent.of(content);
                return zip.markup() > LONG_MARKUP || zip.media() > MANY_PICTURES;
            }
            if (!PdfText.isPdf(content)) {
                Strangers.refuse(content);
            }
            return content.length > LONG_TEXT;
        } catch (RefusedException atOnce) {
            return false;
        }
    }
}
