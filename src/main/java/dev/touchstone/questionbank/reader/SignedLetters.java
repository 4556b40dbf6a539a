package dev.touchstone.questionbank.reader;

import java.util.regex.Pattern;

/** Letters on signs (🅰 🄱 🅒), as articles print them before options and in their keys. */
final class SignedLetters {

    /** 🅰 … 🆉, 🄰 … 🅉, 🅐 … 🅩 */
    private static final int[] FIRST = {0x1F170, 0x1F130, 0x1F150};

    private static final int LETTERS = 26;
    private static final char HIGH = 0xD83C;

    /** "①A ②C" */
    private static final Pattern CIRCLED_KEYS =
            Pattern.compile("\\s*(?:[①-⑳]\\s?[.、:：]?\\s?(?:[A-J]{1,6}|[√×对错])[\\s,，;；、]*){2,20}");

    private SignedLetters() {}

    /** Whether a text may hold some. */
    static boolean mayBeIn(String text) {
        return text.indexOf(HIGH) >= 0;
    }

    /** The letter on a sign; 0 if it has none. */
    static char of(int point) {
        for (var first : FIRST) {
            if (point >= first && point < first + LETTERS) {
                return (char) ('A' + point - first);
            }
        }
        return 0;
    }

    /** Writes a stretch of a text with letters for the signs that show them. */
    static MappedText write(MappedText text, int from, int to, MappedText result) {
        for (var i = from; i < to; i++) {
            var letter = text.charAt(i) == HIGH && i + 1 < to
                    ? of(Character.toCodePoint(text.charAt(i), text.charAt(i + 1)))
                    : 0;
            result.append(letter != 0 ? (char) letter : text.charAt(i), text.origin(i));
            i += letter != 0 ? 1 : 0;
        }
        return result;
    }

    /** Writes a line of keys behind numbers in circles with plain numbers; false when it is none. */
    static boolean writeKeys(MappedText text, int from, int to, MappedText result) {
        var shown = write(text, from, to, new MappedText(to - from));
        if (!CIRCLED_KEYS.matcher(shown.toString()).matches()) {
            return false;
        }
        for (var i = 0; i < shown.length(); i++) {
            var c = shown.charAt(i);
            if (c >= '①' && c <= '⑳') {
                result.append(c - '①' + 1 + ".", shown.origin(i));
            } else {
                result.append(c, shown.origin(i));
            }
        }
        return true;
    }
}
