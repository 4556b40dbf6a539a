package dev.touchstone.roleplay;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text made alike for recognition: one width, lower case, simplified characters, single spaces and none beside Chinese. It knows
 * which words of the original a place in it comes from.
 */
final class FoldedText {

    private static final char[] SIMPLE = simple();

    private final String original;
    private final StringBuilder folded = new StringBuilder();
    private int[] origins;
    private String text = "";

    private FoldedText(String original) {
        this.original = original;
        this.origins = new int[original.length() + 16];
    }

    static FoldedText of(String original) {
        var text = new FoldedText(original);
        for (int i = 0; i < original.length(); ) {
            int c = original.codePointAt(i);
            text.add(c, i);
            i += Character.charCount(c);
        }
        text.text = text.folded.toString();
        return text;
    }

    /** The folded form alone. */
    static String fold(String original) {
        return of(original).text();
    }

    String text() {
        return text;
    }

    /** The original words behind a part of the folded text. */
    String passage(int from, int to) {
        if (to <= from) {
            return "";
        }
        int last = origins[to - 1];
        return original.substring(origins[from], last + Character.charCount(original.codePointAt(last)));
    }

    /** Where in the original a sign of the folded text stood. */
    int origin(int at) {
        return origins[at];
    }

    private void add(int c, int origin) {
        if (Character.getType(c) == Character.FORMAT) {
            return; // such as a zero-width space, which hides a word from a reader by machine only
        }
        if (c < 0x80) {
            append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c), origin);
            return;
        }
        var plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        for (int i = 0; i < plain.length(); i++) {
            append(plain.charAt(i), origin);
        }
    }

    private void append(char c, int origin) {
        int length = folded.length();
        char before = length == 0 ? ' ' : folded.charAt(length - 1);
        if (Character.isWhitespace(c)) {
            if (before == ' ' || isChinese(before)) {
                return;
            }
            put(' ', origin);
        } else {
            if (isChinese(c) && length > 0 && before == ' ') {
                folded.setLength(length - 1);
            }
            put(plain(c), origin);
        }
    }

    private void put(char c, int origin) {
        if (folded.length() == origins.length) {
            origins = Arrays.copyOf(origins, origins.length * 2);
        }
        origins[folded.length()] = origin;
        folded.append(c);
    }

    static char plain(char c) {
        if (c >= 0x4E00 && c <= 0x9FFF) {
            return SIMPLE[c - 0x4E00];
        }
        return c == '’' || c == '‘' ? '\'' : c;
    }

    static boolean isChinese(char c) {
        return Character.isIdeographic(c);
    }

    private static char[] simple() {
        var table = new char[0x9FFF - 0x4E00 + 1];
        for (int i = 0; i < table.length; i++) {
            char c = (char) (0x4E00 + i);
            var simple = ZhConverterUtil.toSimple(String.valueOf(c));
            table[i] = simple.length() == 1 ? simple.charAt(0) : c;
        }
        return table;
    }
}
