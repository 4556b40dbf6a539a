package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Keys under one heading.
 *
 * @param name heading without number and brackets, empty if there is none
 * @param entries in printed order
 */
record KeyBlock(String name, List<Entry> entries) {

    /** Before the number of a section without words. */
    static final String NUMBERED = "#";

    private static final int SHORTEST_TEXT = 8;
    private static final Pattern ONE = Pattern.compile(KeyHeadings.JUDGED + "|[A-J]", Pattern.CASE_INSENSITIVE);

    private static final Pattern FIGURE = Pattern.compile(
            "(?<![\\d.A-Za-z])(\\d{1,3})\\s?[.、:)]\\s{1,3}(\\d{1,6}(?:\\.\\d{1,3})?%?)(?=\\s|[;,。；，]|$)");

    private static final Pattern HEADED = Pattern.compile(":\\s{0,2}(?=\\d{1,3}\\s?[.、)])");

    private static final Pattern INLINE = Pattern.compile(
            "(?<=^|[\\s;,])(\\d{1,3})\\s?[.、:)]\\s{0,2}(\\S[^;]{0,40}?)(?=[\\s;,]{1,4}\\d{1,3}\\s?[.、:)]|[;。]?\\s*$)");

    /**
     * One printed key: letters, a judgement or, for open questions, a text.
     *
     * @param analysis the explanation behind it
     * @param start where it is printed in the sheet, number and all
     * @param end behind it
     */
    record Entry(
            int ordinal, String key, boolean open, @Nullable String analysis, int start, int end) {

        Entry(int ordinal, String key, int start, int end) {
            this(ordinal, key, false, null, start, end);
        }

        /** The same printed so much further on. */
        Entry behind(int offset) {
            return new Entry(ordinal, key, open, analysis, start + offset, end + offset);
        }
    }

    /** Reads what stands between two marks. */
    static KeyBlock read(Sheet sheet, List<Mark> marks, int first, int next) {
        var head = marks.get(first);
        var from = head.kind() == Mark.Kind.KEYS ? head.end() : headerEnd(sheet, head);
        var to = next < marks.size() ? marks.get(next).start() : sheet.length();
        var grid = AnswerGrid.in(sheet.folded(from, to));
        var keys = new ArrayList<>(grid);
        keys.addAll(keys(AnswerGrid.without(sheet.folded(from, to))));
        keys.replaceAll(key -> key.behind(from));
        var behind = marks.subList(first + 1, next);
        var inline = keys.isEmpty() ? inline(sheet, head) : List.<Entry>of();
        var texts = inline.isEmpty() ? texts(sheet, head, behind, to) : inline;
        var explained = texts.stream().filter(entry -> entry.analysis() != null).count();
        var closed = keys.size() >= texts.size() && !keys.isEmpty() && explained * 2 < texts.size() || texts.isEmpty();
        return new KeyBlock(
                head.kind() == Mark.Kind.KEYS ? "" : named(sheet, head),
                closed ? withTexts(keys, sheet, head, behind, to) : withKeys(keys, texts));
    }

    /** Words one behind the other, behind the heading's colon: "填空题：9、退款 10、补发". */
    private static List<Entry> inline(Sheet sheet, Mark head) {
        var line = sheet.lineAt(head.start());
        var colon = sheet.folded(line.start(), line.end()).indexOf(':');
        var numbered = head.kind() == Mark.Kind.ORDINAL;
        if (!numbered && (head.kind() != Mark.Kind.HEADING || colon < 0)) {
            return List.of();
        }
        var entries = new ArrayList<Entry>();
        var from = numbered ? head.end() : line.start() + colon + 1;
        for (var found = INLINE.matcher(sheet.folded(from, line.end())); found.find(); ) {
            entries.add(new Entry(
                    Integer.parseInt(found.group(1)),
                    sheet.slice(from + found.start(2), from + found.end(2)),
                    true,
                    null,
                    from + found.start(),
                    from + found.end()));
        }
        return numbered && entries.size() < 2 ? List.of() : entries;
    }

    /** Before reference answers in words a short list of keys may stand. */
    private static List<Entry> withKeys(List<Entry> keys, List<Entry> texts) {
        var all = new ArrayList<Entry>();
        keys.stream().filter(key -> key.ordinal() < texts.get(0).ordinal()).forEach(all::add);
        all.addAll(texts);
        return all;
    }

    /** Among keys of letters a reference answer in words may stand, under a number of its own. */
    private static List<Entry> withTexts(List<Entry> keys, Sheet sheet, Mark head, List<Mark> marks, int to) {
        var all = new ArrayList<>(keys);
        var numbers = marks.stream()
                .filter(mark -> isNumber(head, mark)
                        || mark.kind() == Mark.Kind.ORDINAL
                                && mark.style().rank() == NumberStyle.DOT.rank()
                                && goesOn(keys, mark))
                .toList();
        for (var i = 0; i < numbers.size(); i++) {
            var number = numbers.get(i).number();
            var end = i + 1 < numbers.size() ? numbers.get(i + 1).start() : to;
            var text = sheet.slice(numbers.get(i).end(), end);
            if (text.length() >= SHORTEST_TEXT && keys.stream().noneMatch(key -> key.ordinal() == number)) {
                all.add(KeyText.entry(number, text, numbers.get(i).start(), end));
            }
        }
        return all;
    }

    /** At the start of a line, or right behind the number of the section: "二、1、…", or before the label of its key: "2.【答案】". */
    private static List<Mark> numbers(Mark head, List<Mark> marks) {
        return IntStream.range(0, marks.size())
                .filter(at -> isNumber(head, marks.get(at)) || isLabelled(marks, at))
                .mapToObj(marks::get)
                .toList();
    }

    private static boolean isLabelled(List<Mark> marks, int at) {
        var mark = marks.get(at);
        return mark.kind() == Mark.Kind.ORDINAL
                && mark.style().rank() >= NumberStyle.NAMED.rank()
                && at + 1 < marks.size()
                && marks.get(at + 1).kind() == Mark.Kind.ANSWER
                && marks.get(at + 1).start() <= mark.end() + 1;
    }

    private static boolean isNumber(Mark head, Mark mark) {
        return mark.kind() == Mark.Kind.ORDINAL
                && (mark.lineStart() || mark.start() - head.end() <= 1)
                && mark.style().rank() >= NumberStyle.NAMED.rank();
    }

    /** Within the line it must follow a key of letters. */
    private static boolean goesOn(List<Entry> keys, Mark mark) {
        return keys.stream()
                .anyMatch(key -> key.ordinal() == mark.number() - 1
                        && key.end() <= mark.start()
                        && mark.start() - key.end() <= 3);
    }

    /** The words of a heading, or the number of one that has none. */
    private static String named(Sheet sheet, Mark head) {
        var words = name(sheet, head);
        return words.isEmpty() && head.kind() == Mark.Kind.ORDINAL ? NUMBERED + head.number() : words;
    }

    /** The words of a heading, for comparison. */
    static String name(Sheet sheet, Mark heading) {
        var text = sheet.folded(
                heading.kind() == Mark.Kind.ORDINAL ? heading.end() : heading.start(), headerEnd(sheet, heading));
        return text.replaceAll("\\(.{0,60}\\)|\\(.*$", "").replaceAll("[^\\p{L}]", "");
    }

    static int headerEnd(Sheet sheet, Mark heading) {
        var end = Math.max(heading.end(), Math.min(sheet.lineAt(heading.start()).end(), heading.end() + 60));
        if (heading.kind() == Mark.Kind.HEADING) {
            var start = sheet.lineAt(heading.start()).start();
            var entry = KeyHeadings.ENTRY.matcher(sheet.folded()).region(start, end);
            var words = HEADED.matcher(sheet.folded()).region(start, end);
            return entry.find() && sheet.folded(start, entry.start()).contains(":")
                    ? entry.start()
                    : words.find() ? words.end() : end;
        }
        var digit = heading.end();
        while (digit < end && !Character.isDigit(sheet.folded().charAt(digit))) {
            digit++;
        }
        return sheet.folded(heading.end(), end).contains("(") ? end : digit;
    }

    private static List<Entry> keys(String folded) {
        var entries = new ArrayList<Entry>();
        var matcher = KeyHeadings.ENTRY.matcher(folded);
        while (matcher.find()) {
            var first = Integer.parseInt(matcher.group(1));
            if (matcher.group(2) == null) {
                entries.add(new Entry(first, matcher.group(3), matcher.start(), matcher.end()));
            } else {
                range(first, Integer.parseInt(matcher.group(2)), matcher, entries);
            }
        }
        figures(folded, entries);
        return entries;
    }

    /** Among other keys a figure may be one: "3. C  4. 48". */
    private static void figures(String folded, List<Entry> entries) {
        var known = entries.stream().map(Entry::ordinal).collect(Collectors.toSet());
        var figure = FIGURE.matcher(folded);
        while (figure.find()) {
            var number = Integer.parseInt(figure.group(1));
            if (known.contains(number - 1) && known.add(number)) {
                entries.add(new Entry(number, figure.group(2), figure.start(), figure.end()));
            }
        }
    }

    private static void range(int first, int last, MatchResult found, List<Entry> entries) {
        var printed = found.group(3);
        var parts = printed.strip().split("[\\s,，、;]+");
        var keys = parts.length == last - first + 1
                ? parts
                : ONE.matcher(printed).results().map(hit -> hit.group()).toArray(String[]::new);
        for (var i = 0; i < keys.length && first + i <= last; i++) {
            entries.add(new Entry(first + i, keys[i], found.start(), found.end()));
        }
    }

    private static List<Entry> texts(Sheet sheet, Mark head, List<Mark> marks, int to) {
        var numbers = numbers(head, marks);
        var entries = new ArrayList<Entry>();
        for (var i = 0; i < numbers.size(); i++) {
            var mark = numbers.get(i);
            if (entries.isEmpty()
                    || mark.style() == numbers.get(0).style()
                            && mark.number() == entries.get(entries.size() - 1).ordinal() + 1) {
                var end = end(numbers, i, to);
                entries.add(KeyText.entry(mark.number(), sheet.slice(mark.end(), end), mark.start(), end));
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
}
