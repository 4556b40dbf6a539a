package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbered lines right behind a heading of criteria are what is marked, no questions. */
final class CriteriaLists {

    private final Sheet sheet;
    private final List<Mark> marks;
    private final Map<NumberStyle, Integer> last = new EnumMap<>(NumberStyle.class);
    private final Set<Mark> listed = new HashSet<>();

    private CriteriaLists(Sheet sheet, List<Mark> marks) {
        this.sheet = sheet;
        this.marks = marks;
    }

    /** The marks without the numbers of such lists. */
    static List<Mark> leftOut(Sheet sheet, List<Mark> marks) {
        var lists = new CriteriaLists(sheet, marks);
        for (var i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            if (mark.kind() == Mark.Kind.CRITERIA && isAlone(sheet, mark)) {
                lists.take(i + 1);
            } else if (mark.kind() == Mark.Kind.ORDINAL && !lists.listed.contains(mark)) {
                lists.last.put(mark.style(), mark.number());
            }
        }
        var kept = new ArrayList<>(marks);
        kept.removeIf(lists.listed::contains);
        return kept;
    }

    private static boolean isAlone(Sheet sheet, Mark mark) {
        return mark.lineStart()
                && sheet.folded(mark.end(), sheet.lineAt(mark.start()).end()).isBlank();
    }

    /** Consecutive lines from 1 on, up to an empty line; where the paper's own sequence waits for one of the numbers, others decide. */
    private void take(int from) {
        var found = new ArrayList<Mark>();
        var line = sheet.lineNumber(marks.get(from - 1).start());
        for (var i = from; i < marks.size(); i++) {
            var mark = marks.get(i);
            var here = sheet.lineNumber(mark.start());
            if (here == line && !mark.lineStart()) {
                continue;
            }
            if (mark.kind() != Mark.Kind.ORDINAL
                    || !mark.lineStart()
                    || here != line + 1
                    || mark.number() != found.size() + 1
                    || sheet.lines().get(here).gapBefore()) {
                break;
            }
            if (mark.number() > 1 && mark.number() == last.getOrDefault(mark.style(), -1) + 1) {
                return;
            }
            found.add(mark);
            line = here;
        }
        listed.addAll(found);
    }
}
