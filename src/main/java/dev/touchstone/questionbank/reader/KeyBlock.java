package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * Keys under one heading.
 *
 * @param name heading without number and brackets, empty if there is none
 * @param entries in printed order
 */
record KeyBlock(String name, List<Entry> entries) {

    /** One printed key: letters, a judgement or, for open questions, a text. */
    record Entry(int ordinal, String key, boolean open) {}

    /** Reads what stands between two marks. */
    static KeyBlock read(Sheet sheet, List<Mark> marks, int first, int next) {
        var head = marks.get(first);
        var from = head.kind() == Mark.Kind.KEYS ? head.end() : headerEnd(sheet, head);
        var to = next < marks.size() ? marks.get(next).start() : sheet.length();
        var grid = AnswerGrid.in(sheet.folded(from, to));
        var keys = grid.isEmpty() ? keys(sheet.folded(from, to)) : grid;
        var texts = texts(sheet, marks.subList(first + 1, next), to);
        var closed = keys.size() >= texts.size() && !keys.isEmpty() || texts.isEmpty();
        return new KeyBlock(head.kind() == Mark.Kind.KEYS ? "" : name(sheet, head), closed ? keys : texts);
    }

    /** The words of a heading, for comparison. */
    static String name(Sheet sheet, Mark heading) {
        var text = sheet.folded(
                heading.kind() == Mark.Kind.ORDINAL ? heading.end() : heading.start(), headerEnd(sheet, heading));
        return text.replaceAll("\\(.{0,60}\\)|\\(.*$", "").replaceAll("[^\\p{L}]", "");
    }

    static int headerEnd(Sheet sheet, Mark heading) {
        var end = Math.max(heading.end(), Math.min(sheet.lineAt(heading.start()).end(), heading.end() + 60));
        var digit = heading.end();
        while (digit < end && !Character.isDigit(sheet.folded().charAt(digit))) {
            digit++;
        }
        return heading.kind() == Mark.Kind.HEADING
                ? end
                : sheet.folded(heading.end(), end).contains("(") ? end : digit;
    }

    private static List<Entry> keys(String folded) {
        var entries = new ArrayList<Entry>();
        var matcher = KeyHeadings.ENTRY.matcher(folded);
        while (matcher.find()) {
            var first = Integer.parseInt(matcher.group(1));
            if (matcher.group(2) == null) {
                entries.add(new Entry(first, matcher.group(3), false));
            } else {
                range(first, Integer.parseInt(matcher.group(2)), matcher.group(3), entries);
            }
        }
        return entries;
    }

    private static void range(int first, int last, String printed, List<Entry> entries) {
        var parts = printed.strip().split("[\\s,，、;]+");
        var keys = parts.length == last - first + 1
                ? parts
                : printed.replaceAll("[^A-Ja-j√×对错TF]", "").split("");
        for (var i = 0; i < keys.length && first + i <= last; i++) {
            entries.add(new Entry(first + i, keys[i], false));
        }
    }

    private static List<Entry> texts(Sheet sheet, List<Mark> marks, int to) {
        var numbers = marks.stream()
                .filter(mark -> mark.kind() == Mark.Kind.ORDINAL
                        && mark.lineStart()
                        && mark.style().rank() >= NumberStyle.NAMED.rank())
                .toList();
        var entries = new ArrayList<Entry>();
        for (var i = 0; i < numbers.size(); i++) {
            var mark = numbers.get(i);
            if (entries.isEmpty()
                    || mark.style() == numbers.get(0).style()
                            && mark.number() == entries.get(entries.size() - 1).ordinal() + 1) {
                var end = end(numbers, i, to);
                entries.add(new Entry(mark.number(), label(sheet.slice(mark.end(), end)), true));
            }
        }
        return entries;
    }

    /** Up to the next number of the same list; numbers inside belong to the text. */
    private static int end(List<Mark> numbers, int index, int to) {
        for (var i = index + 1; i < numbers.size(); i++) {
            if (numbers.get(i).style() == numbers.get(0).style()
                    && numbers.get(i).number() == numbers.get(index).number() + 1) {
                return numbers.get(i).start();
            }
        }
        return to;
    }

    private static String label(String text) {
        return text.replaceFirst("^(?:参考)?(?:答案|答|解析|参考)\\s?[:：]\\s*", "");
    }
}
