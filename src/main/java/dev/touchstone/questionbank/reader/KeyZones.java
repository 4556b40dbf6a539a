package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Blocks of keys apart from their questions: at the end of a section or document, or a recap. */
final class KeyZones {

    /** A stretch of keys with its blocks, one per heading inside. */
    private record Zone(int start, int end, List<KeyBlock> blocks, boolean grid) {

        Zone(int start, int end, List<KeyBlock> blocks) {
            this(start, end, blocks, false);
        }

        Set<Integer> numbers() {
            return blocks.stream()
                    .flatMap(block -> block.entries().stream())
                    .map(KeyBlock.Entry::ordinal)
                    .collect(Collectors.toSet());
        }
    }

    private final List<Zone> zones = new ArrayList<>();

    private KeyZones() {}

    static KeyZones of(Sheet sheet, List<Mark> marks) {
        var found = new KeyZones();
        var printed = new HashSet<String>();
        var covered = 0;
        for (var i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            if (mark.start() < covered) {
                continue;
            }
            if (mark.kind() == Mark.Kind.KEYS) {
                var zone = KeyGrids.begins(mark) ? grid(sheet, mark) : zone(sheet, marks, i, printed);
                found.zones.add(zone);
                covered = zone.end();
            } else if (heads(mark)) {
                printed.add(KeyBlock.name(sheet, mark));
                printed.remove("");
            }
        }
        return found;
    }

    /** A zone ends at a heading that was not printed before and is not followed by keys, or at a number that has options. */
    private static Zone zone(Sheet sheet, List<Mark> marks, int index, Set<String> printed) {
        var blocks = new ArrayList<KeyBlock>();
        var from = index;
        for (var i = index + 1; i < marks.size(); i++) {
            var mark = marks.get(i);
            if (heads(mark)) {
                if (!printed.contains(KeyBlock.name(sheet, mark))
                        && !keysFollow(sheet, mark)
                        && !startsAnew(marks, i)) {
                    blocks.add(KeyBlock.read(sheet, marks, from, i));
                    return new Zone(marks.get(index).start(), mark.start(), blocks);
                }
                blocks.add(KeyBlock.read(sheet, marks, from, i));
                from = i;
            } else if (mark.kind() == Mark.Kind.KEYS && namesPaper(sheet, mark)) {
                blocks.add(KeyBlock.read(sheet, marks, from, i));
                from = i;
            } else if (asksAgain(marks, i)) {
                blocks.add(KeyBlock.read(sheet, marks, from, i - 1));
                return new Zone(marks.get(index).start(), marks.get(i - 1).start(), blocks);
            }
        }
        blocks.add(KeyBlock.read(sheet, marks, from, marks.size()));
        return new Zone(marks.get(index).start(), sheet.length(), blocks);
    }

    private static Zone grid(Sheet sheet, Mark mark) {
        var entries = KeyGrids.entries(sheet, mark);
        return new Zone(mark.start(), KeyGrids.end(sheet, mark), List.of(new KeyBlock("", entries)), true);
    }

    /** "B卷答案" begins the keys of another paper. */
    private static boolean namesPaper(Sheet sheet, Mark mark) {
        return sheet.folded(mark.start(), mark.end()).matches("(?s).*[A-H]卷.*");
    }

    private static boolean heads(Mark mark) {
        return switch (mark.kind()) {
            case TITLE, HEADING -> true;
            case ORDINAL -> mark.style().rank() <= NumberStyle.HAN_BRACKET.rank() && mark.lineStart();
            default -> false;
        };
    }

    /** A number with text and options behind it is a question, not a key. */
    private static boolean asksAgain(List<Mark> marks, int index) {
        var mark = marks.get(index);
        var before = marks.get(index - 1);
        return mark.kind() == Mark.Kind.OPTION
                && mark.number() == 0
                && index + 1 < marks.size()
                && marks.get(index + 1).kind() == Mark.Kind.OPTION
                && before.kind() == Mark.Kind.ORDINAL
                && mark.start() - before.end() > 4;
    }

    /** "二、6、…": the number of a section alone, and its first answer right behind it. */
    private static boolean startsAnew(List<Mark> marks, int index) {
        var head = marks.get(index);
        var next = index + 1 < marks.size() ? marks.get(index + 1) : null;
        return (head.style() == NumberStyle.HAN || head.style() == NumberStyle.HAN_BRACKET)
                && next != null
                && next.kind() == Mark.Kind.ORDINAL
                && next.start() - head.end() <= 1;
    }

    private static boolean keysFollow(Sheet sheet, Mark heading) {
        var from = KeyBlock.headerEnd(sheet, heading);
        var entry = KeyHeadings.ENTRY.matcher(sheet.folded()).region(from, Math.min(sheet.length(), from + 40));
        return entry.find() && sheet.folded(from, entry.start()).isBlank();
    }

    /** The marks that are not inside a zone; the zone's own heading stays, so that it ends what came before, which a grid does not. */
    List<Mark> outside(List<Mark> marks) {
        var kept = new ArrayList<Mark>();
        var next = 0;
        for (var mark : marks) {
            while (next < zones.size() && zones.get(next).end() <= mark.start()) {
                next++;
            }
            if (next == zones.size()
                    || mark.start() < zones.get(next).start()
                    || mark.start() == zones.get(next).start()
                            && !zones.get(next).grid()) {
                kept.add(mark);
            }
        }
        return kept;
    }

    /** Where they stand in the sheet. */
    List<Span> stretches() {
        return zones.stream().map(zone -> new Span(zone.start(), zone.end())).toList();
    }

    /** The numbers for which keys are listed behind an offset. */
    Set<Integer> keyedAfter(int offset) {
        return zones.stream()
                .filter(zone -> zone.start() > offset)
                .flatMap(zone -> zone.numbers().stream())
                .collect(Collectors.toSet());
    }

    /** Gives each question before a zone the key listed under its number; a grid may stand above its questions. */
    void handOut(List<Draft> drafts) {
        var from = 0;
        for (var i = 0; i < zones.size(); i++) {
            var zone = zones.get(i);
            var to = before(drafts, from, zone.start());
            var next =
                    before(drafts, to, i + 1 < zones.size() ? zones.get(i + 1).start() : Integer.MAX_VALUE);
            var above = zone.grid() && numbers(drafts.subList(to, next)).containsAll(zone.numbers());
            var hand = new KeyHand(above ? drafts.subList(to, next) : from < to ? drafts.subList(from, to) : drafts);
            zone.blocks().forEach(hand::give);
            from = to;
        }
    }

    private static int before(List<Draft> drafts, int from, int offset) {
        var to = from;
        while (to < drafts.size() && drafts.get(to).start < offset) {
            to++;
        }
        return to;
    }

    private static Set<Integer> numbers(List<Draft> drafts) {
        var numbers = new HashSet<Integer>();
        drafts.stream().map(draft -> draft.ordinal).filter(Objects::nonNull).forEach(numbers::add);
        return numbers;
    }
}
