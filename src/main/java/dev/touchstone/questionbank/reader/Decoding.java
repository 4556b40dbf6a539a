package dev.touchstone.questionbank.reader;

import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes to text: byte order mark, then strict UTF-8, then GB18030, which holds all Chinese encodings in use. */
final class Decoding {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private Decoding() {}

    static String decode(byte[] content) {
        var text = startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF)
                ? strict(content, StandardCharsets.UTF_16)
                : strict(content, StandardCharsets.UTF_8);
        if (text == null) {
            text = strict(content, GB18030);
        }
        if (text == null || isBinary(text)) {
            throw new RefusedException(
                    Reason.UNUSABLE,
                    "questionbank.import.error.binary",
                    "Content of " + content.length + " bytes is no text");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    private static @Nullable String strict(byte[] content, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Control characters do not occur in documents that people write; a few in ten thousand are forgiven. */
    private static boolean isBinary(String text) {
        var strange = text.chars().filter(Decoding::isStrange).count();
        return strange * 200 > text.length();
    }

    private static boolean isStrange(int c) {
        return c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0B
                || c == 0x7F
                || c == 0xFFFE
                || c == 0xFFFF;
    }
}
