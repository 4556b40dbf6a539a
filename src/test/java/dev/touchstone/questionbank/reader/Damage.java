package dev.touchstone.questionbank.reader;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A file with bytes turned, parts cut, doubled and swapped; of a zip every second time the parts inside. */
final class Damage {

    private static final List<String> SPLINTERS = List.of(
            "\0",
            "\uFEFF",
            "<",
            "</",
            "]]>",
            "<![CDATA[",
            "&#x0;",
            "&amp;",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "\\u0000",
            "=",
            "~",
            "::",
            "ANSWER: ",
            "\n1.",
            "A.",
            "答案：",
            "（",
            "【",
            "|",
            "\t",
            "\r",
            ",",
            "99999999999999999999",
            "第999999999题",
            "-1",
            "1e999");
    private static final int MOST_WOUNDS = 6;
    private static final int LONGEST_PIECE = 400;

    private final Random random;
    private final byte[] whole;

    Damage(Random random, byte[] whole) {
        this.random = random;
        this.whole = whole;
    }

    byte[] bytes() {
        return ZipContent.isZip(whole) && random.nextBoolean() ? zipped() : wounded(whole);
    }

    private byte[] wounded(byte[] from) {
        var bytes = from;
        for (var i = random.nextInt(MOST_WOUNDS) + 1; i > 0; i--) {
            bytes = wound(bytes);
        }
        return bytes;
    }

    private byte[] wound(byte[] bytes) {
        var from = random.nextInt(bytes.length + 1);
        var to = Math.min(bytes.length, from + random.nextInt(LONGEST_PIECE));
        var piece = Arrays.copyOfRange(bytes, from, to);
        var at = random.nextInt(bytes.length + 1);
        return switch (random.nextInt(6)) {
            case 0 -> spliced(bytes, from, to, noise(piece));
            case 1 -> spliced(bytes, from, to, new byte[0]);
            case 2 -> Arrays.copyOf(bytes, from);
            case 3 -> spliced(bytes, at, at, piece);
            case 4 -> spliced(bytes, at, at, repeated(piece));
            default -> spliced(bytes, from, from, splinter());
        };
    }

    private byte[] noise(byte[] piece) {
        for (var i = 0; i < piece.length; i++) {
            piece[i] = random.nextInt(8) == 0 ? (byte) random.nextInt() : piece[i];
        }
        return piece;
    }

    private byte[] repeated(byte[] piece) {
        var bytes = new ByteArrayOutputStream();
        for (var i = random.nextInt(60); i > 0; i--) {
            bytes.writeBytes(piece);
        }
        return bytes.toByteArray();
    }

    private byte[] splinter() {
        return SPLINTERS.get(random.nextInt(SPLINTERS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
        var result = new ByteArrayOutputStream();
        result.write(bytes, 0, from);
        result.writeBytes(between);
        result.write(bytes, to, bytes.length - to);
        return result.toByteArray();
    }

    private byte[] zipped() {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(whole));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var part = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(random.nextInt(3) == 0 ? wounded(part) : part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
