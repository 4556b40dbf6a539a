package dev.touchstone.questionbank.reader;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A key in brackets or on a line in front of the number: "( B ) 1. …", "_B_ 1. …". */
final class KeyPrefix {

    private static final String PRINTED = "([A-J](?:[,、; ]{0,2}[A-J]){0,7}|" + Judgements.PRINTED + ")?";
    private static final Pattern KEY = Pattern.compile(
            "^\\s*(?:\\(\\s{0,6}" + PRINTED + "\\s{0,6}\\)|_{1,12}\\s?" + PRINTED + "\\s?_{0,12})\\s{0,4}(?=\\S)",
            Pattern.CASE_INSENSITIVE);

    /** The same on the line above. */
    private static final Pattern ABOVE = Pattern.compile(
            "^\\s*\\[?\\s?(?:参考|正确|标准)?(?:答案|key|answer)\\s?\\]?\\s?:?\\s{0,3}" + PRINTED.replaceAll("\\?$", "")
                    + "\\s*\\n",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BARE = Pattern.compile(PRINTED.replaceAll("\\?$", ""), Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 30;

    private KeyPrefix() {}

    /** Whether such a bracket and nothing else stands between the start of the line and a number. */
    static boolean stands(Sheet sheet, int offset) {
        var start = sheet.lineAt(offset).start();
        return offset - start <= LONGEST && matches(sheet.folded(start, offset));
    }

    /** Whether the text up to a number is nothing but such a bracket, filled or empty. */
    private static boolean matches(String folded) {
        var key = KEY.matcher(folded + "1");
        return key.find() && key.end() == folded.length();
    }

    /** Whether a text is a key and nothing else. */
    static boolean isKey(String text) {
        return BARE.matcher(text).matches();
    }

    static @Nullable String of(String folded) {
        var above = ABOVE.matcher(folded);
        if (above.find()) {
            return above.group(1);
        }
        var key = KEY.matcher(folded);
        return !key.find() ? null : key.group(1) != null ? key.group(1) : key.group(2);
    }
}
