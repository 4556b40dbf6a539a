package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Options that a document marks as right by bold, underlined, coloured or highlighted words: they get a tick, if only some of a list
 * are marked.
 */
final class Emphasis {

    private static final Pattern LETTER = Pattern.compile("(?:^|(?<=[\\s\u3000]))[(（\\[]?[A-JＡ-Ｊ]\\s?[.．、:：)）\\]]");
    private static final String TICK = " ☑";

    /** @param end of an option in the text */
    private record Option(int end, boolean marked) {}

    private final String text;
    private final BitSet marked;
    private final List<Integer> ticks = new ArrayList<>();
    private final List<Option> options = new ArrayList<>();

    private Emphasis(String text, BitSet marked) {
        this.text = text;
        this.marked = marked;
    }

    /** The text with its ticks; {@code marked} tells which of its characters stand out. */
    static String ticked(CharSequence text, BitSet marked) {
        return marked.isEmpty() ? text.toString() : new Emphasis(text.toString(), marked).ticked();
    }

    private String ticked() {
        var start = 0;
        while (start <= text.length()) {
            var stop = text.indexOf('\n', start);
            var end = stop < 0 ? text.length() : stop;
            line(start, end);
            start = end + 1;
        }
        settle();
        var result = new StringBuilder(text);
        for (var i = ticks.size() - 1; i >= 0; i--) {
            result.insert(ticks.get(i), TICK);
        }
        return result.toString();
    }

    /** Lines of options follow each other; any other line but an empty one ends their list. */
    private void line(int start, int end) {
        var letters = LETTER.matcher(text.substring(start, end));
        var from = -1;
        while (letters.find()) {
            if (from < 0 && !text.substring(start, start + letters.start()).isBlank()) {
                break;
            }
            option(from, start + letters.start());
            from = start + letters.end();
        }
        option(from, end);
        if (from < 0 && !text.substring(start, end).isBlank()) {
            settle();
        }
    }

    private void option(int from, int to) {
        var end = to;
        while (end > from && from >= 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (from < 0 || end <= from) {
            return;
        }
        var all = true;
        for (var i = from; i < end; i++) {
            all &= marked.get(i) || Character.isWhitespace(text.charAt(i));
        }
        options.add(new Option(end, all));
    }

    private void settle() {
        var right = options.stream().filter(Option::marked).count();
        if (right < options.size()) {
            options.stream().filter(Option::marked).map(Option::end).forEach(ticks::add);
        }
        options.clear();
    }
}
