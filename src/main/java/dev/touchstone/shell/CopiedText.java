package dev.touchstone.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Which characters a reader copies out of a PDF and finds in it. Han fonts draw a Kangxi radical (⼯, U+2F2F) and the character that looks
 * like it (工, U+5DE5) by one glyph, and the writer names the glyph by the lower code: nobody who types 工资 would find it.
 */
final class CopiedText {

    /** A line of a ToUnicode CMap: first glyph, last glyph, text of the first in UTF-16 (Adobe Technical Note 5411). */
    private static final Pattern RANGE =
            Pattern.compile("<(\\p{XDigit}{4})> <(\\p{XDigit}{4})> <((?:\\p{XDigit}{4})+)>");

    private static final Pattern BLOCKS = Pattern.compile("(?s)\\d+ beginbfrange.*endbfrange\\s");

    /** Lines of a block at most. */
    private static final int BLOCK = 100;

    private static final int FIRST_RADICAL = 0x2E80;
    private static final int LAST_RADICAL = 0x2FD5;

    /** Characters that people write, by the radical that shares their glyph. */
    private final Map<Integer, Integer> written = new HashMap<>();

    /** For documents set in this font; the stream is read to its end and closed. */
    CopiedText(InputStream font) throws IOException {
        try (var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            var codes = parsed.getUnicodeCmapLookup();
            IntStream.rangeClosed(FIRST_RADICAL, LAST_RADICAL)
                    .filter(radical -> codes.getGlyphId(radical) != 0)
                    .forEach(radical -> codes.getCharCodes(codes.getGlyphId(radical)).stream()
                            .filter(code -> code > LAST_RADICAL)
                            .findFirst()
                            .ifPresent(code -> written.put(radical, code)));
        }
    }

    /** The same document; its glyphs stand for characters that people write. */
    byte[] asWritten(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            for (var font : fonts(document)) {
                var names = font.getCOSStream(COSName.TO_UNICODE);
                if (names != null) {
                    rewrite(names);
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static Iterable<COSDictionary> fonts(PDDocument document) {
        var found = Collections.<COSDictionary>newSetFromMap(new IdentityHashMap<>());
        for (var page : document.getPages()) {
            var fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            if (fonts != null) {
                fonts.keySet().stream()
                        .flatMap(name -> Stream.ofNullable(fonts.getCOSDictionary(name)))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private void rewrite(COSStream names) throws IOException {
        var map = names.toTextString();
        var lines = RANGE.matcher(map)
                .results()
                .flatMap(line -> each(
                        Integer.parseInt(line.group(1), 16), Integer.parseInt(line.group(2), 16), text(line.group(3))))
                .toList();
        var anew = BLOCKS.matcher(map).replaceFirst(blocks(lines));
        try (var out = names.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(anew.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private Stream<String> each(int first, int last, String text) {
        int end = text.length() - 1;
        return IntStream.rangeClosed(first, last).mapToObj(glyph -> "<%04X> <%s>"
                .formatted(glyph, hex(asWritten(text.substring(0, end) + (char) (text.charAt(end) + glyph - first)))));
    }

    private String asWritten(String text) {
        return text.codePoints()
                .map(code -> written.getOrDefault(code, code))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String blocks(List<String> lines) {
        var blocks = new StringBuilder();
        var left = new ArrayList<>(lines);
        while (!left.isEmpty()) {
            var block = left.subList(0, Math.min(BLOCK, left.size()));
            blocks.append(block.size()).append(" beginbfchar\n");
            block.forEach(line -> blocks.append(line).append('\n'));
            blocks.append("endbfchar\n");
            block.clear();
        }
        return blocks.toString();
    }

    private static String text(String hex) {
        var text = new StringBuilder();
        for (int i = 0; i < hex.length(); i += 4) {
            text.append((char) Integer.parseInt(hex.substring(i, i + 4), 16));
        }
        return text.toString();
    }

    private static String hex(String text) {
        return text.chars().mapToObj("%04X"::formatted).collect(Collectors.joining());
    }
}
