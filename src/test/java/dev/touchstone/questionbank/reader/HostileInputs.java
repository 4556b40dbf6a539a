package dev.touchstone.questionbank.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files meant badly or by mistake, each refused in another way. */
public final class HostileInputs {

    private static final int MEGABYTE = 1024 * 1024;

    private HostileInputs() {}

    /** Nothing, nonsense, a bomb, a reference outwards, a text without end, a letter without a question. */
    public static Stream<byte[]> all() throws IOException {
        var noise = new byte[20_000];
        new Random(7).nextBytes(noise);
        noise[0] = 1;
        return Stream.of(
                new byte[0],
                noise,
                bomb(),
                text("<?xml version=\"1.0\"?><!DOCTYPE quiz [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><quiz><question"
                        + " type=\"essay\"><questiontext><text>&a;</text></questiontext></question></quiz>"),
                text("题".repeat(BankReader.LONGEST + 1)),
                text("关于放假的通知\n各部门：\n请安排好值班。\n行政部\n"));
    }

    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (int i = 0; i < 80; i++) {
                zip.write(new byte[MEGABYTE]);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
