package dev.touchstone.questionbank.reader;

import java.util.regex.Pattern;

/** Ticks on the right option itself. */
final class OptionMarks {

    private static final Pattern TICK =
            Pattern.compile("\\s*(?:[(（]?\\s?[√✓✔☑]\\s?[)）]?|[(（](?:正确(?:答案)?|correct)[)）])\\s*$");
    /** The key in brackets behind the last option. */
    private static final Pattern KEY =
            Pattern.compile("\\s*[(（\\[【]\\s?([A-J](?:[,，、 ]{0,2}[A-J]){0,7})\\s?[)）\\]】][。.]?\\s*$");

    private static final Pattern TAIL = Pattern.compile("\\s*[;；]?\\s*[□○◯●☐]*\\s*$");

    private OptionMarks() {}

    static String unticked(String text) {
        return TICK.matcher(text).replaceFirst("");
    }

    /** The option's text without a tick, which becomes the key. */
    static String clean(Draft draft, String label, String text) {
        var tick = TICK.matcher(text);
        if (tick.find() && tick.start() > 0) {
            draft.key = draft.key == null ? label : draft.key + label;
            return text.substring(0, tick.start()).strip();
        }
        var key = KEY.matcher(text);
        if (draft.key == null && key.find() && key.start() > 0) {
            draft.key = key.group(1);
            return text.substring(0, key.start()).strip();
        }
        return TAIL.matcher(text).replaceFirst("").strip();
    }
}
