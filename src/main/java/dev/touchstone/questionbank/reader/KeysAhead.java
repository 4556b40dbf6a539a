package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;

/** Keys printed on the line above their question: "答案：B", then "1. …". The number takes such a line in. */
final class KeysAhead {

    private static final int FEWEST = 2;

    private final Sheet sheet;
    private final List<Mark> marks;

    private KeysAhead(Sheet sheet, List<Mark> marks) {
        this.sheet = sheet;
        this.marks = marks;
    }

    /** The marks, with the keys joined to the numbers below them where all keys of the document stand like that. */
    static List<Mark> settle(Sheet sheet, List<Mark> marks) {
        return new KeysAhead(sheet, marks).settled();
    }

    private List<Mark> settled() {
        return areAhead() ? joined() : marks;
    }

    /** The first key stands above the first number, the last behind no question. */
    private boolean areAhead() {
        var keys = 0;
        var questions = 0;
        for (var i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            if (mark.kind() == Mark.Kind.ANSWER) {
                if (!isAhead(i)) {
                    return false;
                }
                keys++;
            } else if (mark.kind() == Mark.Kind.ORDINAL && mark.style().rank() == NumberStyle.DOT.rank()) {
                if (keys == 0) {
                    return false;
                }
                questions++;
            } else if (mark.kind() == Mark.Kind.KEYS) {
                return false;
            }
        }
        return keys >= FEWEST && keys * 2 > questions;
    }

    /** Whether nothing but a short key stands between this label and the number on the next line. */
    private boolean isAhead(int index) {
        var mark = marks.get(index);
        if (!mark.lineStart() || index + 1 == marks.size()) {
            return false;
        }
        var next = marks.get(index + 1);
        var key = sheet.folded(mark.end(), next.start()).strip();
        return next.kind() == Mark.Kind.ORDINAL
                && next.lineStart()
                && sheet.lineNumber(next.start()) == sheet.lineNumber(mark.start()) + 1
                && KeyPrefix.isKey(key);
    }

    private List<Mark> joined() {
        var joined = new ArrayList<Mark>();
        for (var i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            if (mark.kind() == Mark.Kind.ANSWER) {
                var number = marks.get(++i);
                joined.add(new Mark(number.kind(), mark.start(), number.end(), number.style(), number.number(), true));
            } else {
                joined.add(mark);
            }
        }
        return joined;
    }
}
