package dev.touchstone.questionbank.reader;

import java.util.regex.Pattern;

/** Ticks on the right option itself. */
final class OptionMarks {

    private static final Pattern TICK =
            Pattern.compile("\\s*(?:[(（]?\\s?[√✓✔☑]\\s?[)）]?|[(（](?:正确(?:答案)?|correct)[)）])\\s*$");
    private static final Pattern TAIL = Pattern.compile("[;；]\\s*$");

    private OptionMarks() {}

    /** The option's text without a tick, which becomes the key. */
    static String clean(Draft draft, String label, String text) {
        var tick = TICK.matcher(text);
        if (tick.find() && tick.start() > 0) {
            draft.key = draft.key == null ? label : draft.key + label;
            return text.substring(0, tick.start()).strip();
        }
        return TAIL.matcher(text).replaceFirst("").strip();
    }
}
