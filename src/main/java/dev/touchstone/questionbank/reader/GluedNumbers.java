package dev.touchstone.questionbank.reader;

import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "D.362、…" behind question 1: an option of a figure or a letter, and the next number glued to it. Told by what number is due. */
final class GluedNumbers {

    private static final Hits GLUED =
            new Hits(Pattern.compile("(?<=[B-J][.、])(?:[A-J]\\d{1,3}|\\d{2,8})(?=、[\\u3400-\\u9fff“\"(])"), "D.");

    private final List<Mark> found;
    /** The numbers with such a sign, by where they begin. */
    private final TreeMap<Integer, Integer> numbers = new TreeMap<>();

    private GluedNumbers(List<Mark> found) {
        this.found = found;
        found.stream()
                .filter(mark -> mark.kind() == Mark.Kind.ORDINAL && mark.style() == NumberStyle.COMMA)
                .forEach(mark -> numbers.put(mark.start(), mark.number()));
    }

    static void scan(Sheet sheet, List<Mark> found) {
        GLUED.each(sheet.folded(), new GluedNumbers(found)::take);
    }

    private void take(Matcher glued) {
        var before = numbers.lowerEntry(glued.start());
        if (before == null) {
            return;
        }
        var due = Integer.toString(before.getValue() + 1);
        var start = glued.end() - due.length();
        if (start > glued.start() && glued.group().endsWith(due)) {
            numbers.put(start, before.getValue() + 1);
            found.add(new Mark(
                    Mark.Kind.ORDINAL, start, glued.end() + 1, NumberStyle.COMMA, before.getValue() + 1, false));
        }
    }
}
