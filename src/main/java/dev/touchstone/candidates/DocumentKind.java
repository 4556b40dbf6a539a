package dev.touchstone.candidates;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that are taken; name and first bytes have to agree. */
enum DocumentKind {
    PDF("application/pdf", List.of(".pdf"), new int[] {'%', 'P', 'D', 'F', '-'}),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of(".docx"), new int[] {
        'P', 'K', 3, 4
    }),
    PNG("image/png", List.of(".png"), new int[] {0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A}),
    JPEG("image/jpeg", List.of(".jpg", ".jpeg"), new int[] {0xFF, 0xD8, 0xFF});

    private final String mediaType;
    private final List<String> endings;
    private final int[] magic;

    DocumentKind(String mediaType, List<String> endings, int[] magic) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.magic = magic;
    }

    String mediaType() {
        return mediaType;
    }

    /** The kind that both the name and the content say; empty when they do not agree or it is none of ours. */
    static Optional<DocumentKind> of(String name, byte[] content) {
        var lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.endings.stream().anyMatch(lower::endsWith))
                .filter(kind -> kind.startsOff(content))
                .findFirst();
    }

    private boolean startsOff(byte[] content) {
        if (content.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((content[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return this != DOCX || mentions(content, "word/");
    }

    /** A ZIP file names its entries in clear text. */
    private static boolean mentions(byte[] content, String entry) {
        return new String(content, java.nio.charset.StandardCharsets.ISO_8859_1).contains(entry);
    }
}
