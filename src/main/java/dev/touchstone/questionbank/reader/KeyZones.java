package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;

/** Blocks of keys apart from their questions: at the end of a section or document, or a recap. */
final class KeyZones {

    /** One printed entry. */
    private record Entry(int ordinal, String key) {}

    private record Zone(int start, int end, List<Entry> entries) {}

    private final List<Zone> zones = new ArrayList<>();

    private KeyZones() {}

    static KeyZones of(Sheet sheet, List<Mark> marks) {
        var found = new KeyZones();
        for (var i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            if (mark.kind() == Mark.Kind.KEYS && !found.covers(mark.start())) {
                var end = end(sheet, marks, i);
                found.zones.add(new Zone(mark.start(), end, entries(sheet.folded(mark.end(), end))));
            }
        }
        return found;
    }

    /** A zone ends at the next heading that is not followed by keys, or at a number that has options. */
    private static int end(Sheet sheet, List<Mark> marks, int index) {
        for (var i = index + 1; i < marks.size(); i++) {
            var mark = marks.get(i);
            var heads = mark.kind() == Mark.Kind.TITLE
                    || mark.kind() == Mark.Kind.HEADING
                    || mark.kind() == Mark.Kind.ORDINAL
                            && mark.style().rank() <= NumberStyle.HAN_BRACKET.rank()
                            && mark.lineStart();
            if (heads && !keysFollow(sheet, marks, i)) {
                return mark.start();
            }
            var previous = marks.get(i - 1);
            if (mark.kind() == Mark.Kind.OPTION
                    && mark.number() == 0
                    && i + 1 < marks.size()
                    && marks.get(i + 1).kind() == Mark.Kind.OPTION
                    && previous.kind() == Mark.Kind.ORDINAL
                    && mark.start() - previous.end() > 4) {
                return previous.start();
            }
        }
        return sheet.length();
    }

    private static boolean keysFollow(Sheet sheet, List<Mark> marks, int index) {
        var from = marks.get(index).end();
        var entry = KeyHeadings.ENTRY.matcher(sheet.folded()).region(from, Math.min(sheet.length(), from + 80));
        return entry.find() && entry.start() - from < 50;
    }

    private static List<Entry> entries(String folded) {
        var entries = new ArrayList<Entry>();
        var matcher = KeyHeadings.ENTRY.matcher(folded);
        while (matcher.find()) {
            var first = Integer.parseInt(matcher.group(1));
            if (matcher.group(2) == null) {
                entries.add(new Entry(first, matcher.group(3)));
            } else {
                var letters = matcher.group(3).replaceAll("[^A-Ja-j]", "");
                for (var i = 0; i < letters.length() && first + i <= Integer.parseInt(matcher.group(2)); i++) {
                    entries.add(new Entry(first + i, letters.substring(i, i + 1)));
                }
            }
        }
        return entries;
    }

    private boolean covers(int offset) {
        return zones.stream().anyMatch(zone -> offset >= zone.start() && offset < zone.end());
    }

    /** The marks that are not inside a zone; the zone's own heading stays, so that it ends what came before. */
    List<Mark> outside(List<Mark> marks) {
        return marks.stream()
                .filter(mark ->
                        zones.stream().noneMatch(zone -> mark.start() > zone.start() && mark.start() < zone.end())
                                && (mark.kind() != Mark.Kind.KEYS
                                        || zones.stream().anyMatch(zone -> zone.start() == mark.start())))
                .toList();
    }

    /** Gives each question before a zone the key listed under its number. */
    void handOut(List<Draft> drafts) {
        var from = 0;
        for (var zone : zones) {
            var before = new ArrayList<Draft>();
            for (var draft : drafts) {
                if (draft.start < zone.start() && draft.start >= from) {
                    before.add(draft);
                }
            }
            handOut(zone, before.isEmpty() ? drafts : before);
            from = zone.end();
        }
    }

    private static void handOut(Zone zone, List<Draft> drafts) {
        var next = 0;
        for (var entry : zone.entries()) {
            var found = find(drafts, entry.ordinal(), next);
            if (found < 0) {
                found = find(drafts, entry.ordinal(), 0);
            }
            if (found >= 0) {
                drafts.get(found).listedKey = entry.key();
                next = found + 1;
            }
        }
    }

    private static int find(List<Draft> drafts, int ordinal, int from) {
        for (var i = from; i < drafts.size(); i++) {
            var printed = drafts.get(i).ordinal;
            if (printed != null && printed == ordinal && drafts.get(i).listedKey == null) {
                return i;
            }
        }
        return -1;
    }
}
