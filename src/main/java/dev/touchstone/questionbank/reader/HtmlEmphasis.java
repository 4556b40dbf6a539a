package dev.touchstone.questionbank.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether the words of a web page stand out where the reader is: bold, underlined, coloured, highlighted. */
final class HtmlEmphasis {

    private static final Set<String> ALWAYS = Set.of("b", "strong", "u", "mark");
    private static final Set<String> BY_STYLE = Set.of("span", "font", "p", "div", "li", "label", "td");
    private static final Pattern STYLED = Pattern.compile(
            "(?i)font-weight\\s?:\\s?(?:bold|[6-9]00)|text-decoration[^;\"']{0,20}underline|(?<![\\w-])color\\s?[:=]\\s?[\"']?\\s?(?:red|green|blue|#(?!0{3}|333|222|111)[0-9a-f]{3}|rgb\\((?!\\s?0\\s?,\\s?0\\s?,\\s?0))|background(?:-color)?\\s?:\\s?(?:yellow|#ff)"
                    + "|class\\s?=\\s?[\"'][^\"']{0,60}\\b(?:correct|right-answer|is-right|answer-right)\\b");
    private static final int DEEPEST = 200;

    private record Open(String name, boolean on) {}

    private final Deque<Open> open = new ArrayDeque<>();
    private int on;

    void tag(String name, String tag, boolean closing) {
        var always = ALWAYS.contains(name);
        if (!always && !BY_STYLE.contains(name)) {
            return;
        }
        if (closing) {
            close(name);
        } else if (open.size() < DEEPEST) {
            var stands = always || STYLED.matcher(tag).find();
            open.push(new Open(name, stands));
            on += stands ? 1 : 0;
        }
    }

    /** Tags left open inside are closed with the one around them. */
    private void close(String name) {
        if (open.stream().noneMatch(tag -> tag.name().equals(name))) {
            return;
        }
        Open last;
        do {
            last = open.pop();
            on -= last.on() ? 1 : 0;
        } while (!last.name().equals(name));
    }

    boolean isOn() {
        return on > 0;
    }
}
