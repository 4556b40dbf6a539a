package dev.touchstone.questionbank.reader;

/** What is left of a text to compare it by. */
final class Letters {

    /** Unicode categories L and N. */
    private static final int KEPT = 1 << Character.UPPERCASE_LETTER
            | 1 << Character.LOWERCASE_LETTER
            | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.OTHER_LETTER
            | 1 << Character.DECIMAL_DIGIT_NUMBER
            | 1 << Character.LETTER_NUMBER
            | 1 << Character.OTHER_NUMBER;

    private Letters() {}

    /** The letters and digits of a text, in their order. */
    static String of(String text) {
        var kept = new StringBuilder(text.length());
        for (var at = 0; at < text.length(); ) {
            var character = text.codePointAt(at);
            if (is(character)) {
                kept.appendCodePoint(character);
            }
            at += Character.charCount(character);
        }
        return kept.toString();
    }

    static boolean is(int character) {
        return (KEPT >>> Character.getType(character) & 1) != 0;
    }
}
