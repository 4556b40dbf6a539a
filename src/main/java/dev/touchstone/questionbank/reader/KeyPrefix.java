package dev.touchstone.questionbank.reader;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A key in brackets in front of the number: "( B ) 1. …". */
final class KeyPrefix {

    private static final Pattern KEY = Pattern.compile(
            "^\\s*\\(\\s{0,6}([A-J](?:[,、 ]{0,2}[A-J]){0,7}|" + Judgements.PRINTED + ")?\\s{0,6}\\)\\s{0,4}(?=\\S)",
            Pattern.CASE_INSENSITIVE);

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

    static @Nullable String of(String folded) {
        var key = KEY.matcher(folded);
        return key.find() ? key.group(1) : null;
    }
}
