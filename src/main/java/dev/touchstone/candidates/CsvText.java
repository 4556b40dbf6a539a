package dev.touchstone.candidates;

import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bytes of a CSV file whose encoding nobody says: UTF-16 by its mark, UTF-8 where the bytes are valid UTF-8,
 * else GB18030, which is what a Chinese Excel writes.
 */
final class CsvText {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvText() {}

    /** The text without a byte-order mark; refuses UNUSABLE what is no text. */
    static String of(byte[] bytes) {
        if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw refused("candidates.import.isExcel", "An Excel workbook instead of a CSV file");
        }
        var text = decode(bytes);
        if (text == null || text.indexOf('\0') >= 0) {
            throw refused("candidates.import.notText", "Bytes that are no text");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable String decode(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return strictly(bytes, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return strictly(bytes, StandardCharsets.UTF_16BE);
        }
        var utf8 = strictly(bytes, StandardCharsets.UTF_8);
        return utf8 == null ? strictly(bytes, GB18030) : utf8;
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException other) {
            return null;
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static RefusedException refused(String key, String message) {
        return new RefusedException(Reason.UNUSABLE, key, message);
    }
}
