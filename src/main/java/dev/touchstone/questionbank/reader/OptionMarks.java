package dev.touchstone.questionbank.reader;

import java.util.regex.Pattern;

/** Ticks on the right option itself. */
final class OptionMarks {

    private static final Pattern TICK = Pattern.compile(
            "\\s*(?:[(（]?\\s?[√✓✔☑]\\s?[)）]?|[(（](?:正确(?:答案)?|(?:correct|right|best)(?: answer)?|answer|ans)[)）]|\\s\\*)\\s*$",
            Pattern.CASE_INSENSITIVE);
    /** The key in brackets behind the last option. */
    private static final Pattern KEY = Pattern.compile(
            "\\s*[(（\\[【]\\s?([A-J](?:[,，、 ]{0,2}[A-J]){0,7})\\s?[)）\\]】][。.]?\\s*$|\\s*(?:[→➜⇒]|[-=]{1,2}>)\\s?([A-J](?:[,，、]?[A-J]){0,7})\\s*$");

    private static final Pattern TAIL = Pattern.compile("\\s*[;；]?\\s*[□○◯●☐]*\\s*$");

    /** What each of them may end in. */
    private static final String TICKS = "√✓✔☑)）*";

    private static final String CLOSING = ")）]】。.";
    private static final String TAILS = ";；□○◯●☐";

    private OptionMarks() {}

    static String unticked(String text) {
        return TICK.matcher(text).replaceFirst("");
    }

    /** The option's text without a tick, which becomes the key. */
    static String clean(Draft draft, String label, String text) {
        var last = last(text);
        var tick = TICK.matcher(text);
        if (TICKS.indexOf(last) >= 0 && tick.find() && tick.start() > 0) {
            draft.key = draft.key == null ? label : draft.key + label;
            return text.substring(0, tick.start()).strip();
        }
        var key = KEY.matcher(text);
        if (draft.key == null && (CLOSING.indexOf(last) >= 0 || isPointed(text)) && key.find() && key.start() > 0) {
            draft.key = key.group(1) != null ? key.group(1) : key.group(2);
            return text.substring(0, key.start()).strip();
        }
        return TAILS.indexOf(last) < 0
                ? text.strip()
                : TAIL.matcher(text).replaceFirst("").strip();
    }

    private static boolean isPointed(String text) {
        return text.indexOf('→') >= 0 || text.indexOf('➜') >= 0 || text.indexOf('⇒') >= 0 || text.indexOf('>') >= 0;
    }

    /** The last character that is printed. */
    private static char last(String text) {
        var printed = text.stripTrailing();
        return printed.isEmpty() ? ' ' : printed.charAt(printed.length() - 1);
    }
}
