package dev.touchstone.questionbank.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Numbers and boxes that a browser draws and that are in no text. */
final class HtmlLists {

    private static final Pattern START = Pattern.compile("(?i)\\bstart\\s?=\\s?[\"']?(\\d{1,4})");
    private static final Pattern LETTERS = Pattern.compile(
            "\\btype\\s?=\\s?[\"']?[Aa]\\b|(?i)list-style(?:-type)?\\s?:\\s?(?:upper|lower)-(?:alpha|latin)");
    private static final Pattern BOX = Pattern.compile("(?i)\\btype\\s?=\\s?[\"']?(?:radio|checkbox)");
    private static final Pattern CHECKED = Pattern.compile("(?i)\\schecked\\b");

    /** @param numbered 0 for bullets, 1 for numbers, 2 for letters */
    private record Open(int numbered, int[] next) {}

    private final Deque<Open> lists = new ArrayDeque<>();

    void tag(String name, String tag, boolean closing, StringBuilder text) {
        if (!closing) {
            var start = START.matcher(tag);
            var kind = name.equals("ul") ? 0 : LETTERS.matcher(tag).find() ? 2 : 1;
            lists.push(new Open(kind, new int[] {start.find() ? Integer.parseInt(start.group(1)) : 1}));
        } else if (!lists.isEmpty()) {
            lists.pop();
        }
        text.append('\n');
    }

    String number() {
        var list = lists.peek();
        if (list == null || list.numbered() == 0) {
            return "";
        }
        var number = list.next()[0]++;
        return list.numbered() == 1 ? number + ". " : Labels.letter((number - 1) % 26) + ". ";
    }

    /** A radio button or check box that is on becomes a tick. */
    String box(String tag) {
        return BOX.matcher(tag).find() && CHECKED.matcher(tag).find() ? "☑ " : "";
    }
}
