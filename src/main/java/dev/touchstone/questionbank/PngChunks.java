package dev.touchstone.questionbank;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The parts of a PNG file (its specification, chapter 5: length, type, data, checksum). */
final class PngChunks {

    private static final int SIGNATURE = 8;
    /** Length, type and checksum. */
    private static final int FRAME = 12;

    private static final Set<String> PICTURE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private PngChunks() {}

    /** The file without what is no picture: packed texts and profiles that a decoder would unfold to any size. */
    static byte[] ofPicture(byte[] png) {
        var in = ByteBuffer.wrap(png);
        var out = new ByteArrayOutputStream(png.length);
        out.write(png, 0, SIGNATURE);
        for (int at = SIGNATURE; in.capacity() - at >= FRAME; ) {
            int length = in.getInt(at);
            if (length < 0 || length > in.capacity() - at - FRAME) {
                throw new IllegalArgumentException("PNG chunk of %d bytes at %d".formatted(length, at));
            }
            if (PICTURE.contains(new String(png, at + 4, 4, StandardCharsets.ISO_8859_1))) {
                out.write(png, at, length + FRAME);
            }
            at += length + FRAME;
        }
        return out.toByteArray();
    }
}
