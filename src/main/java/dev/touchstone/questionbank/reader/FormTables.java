package dev.touchstone.questionbank.reader;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;

/** Tables that hold one question like a form: a label on the left, its text on the right. They are read as labelled lines. */
final class FormTables {

    private final BitSet colons = new BitSet();
    private final BitSet blanks = new BitSet();

    /** Takes such a table; false when it is none. */
    boolean take(List<Tables.Row> rows, String whole) {
        var labels = new HashSet<String>();
        for (var row : rows) {
            if (isLabelled(row)) {
                labels.add(row.cells().get(0));
            }
        }
        if (labels.size() < 2) {
            return false;
        }
        rows.stream().filter(FormTables::isLabelled).forEach(row -> mark(row, whole));
        return true;
    }

    private static boolean isLabelled(Tables.Row row) {
        var label = Folding.fold(row.cells().get(0)).replaceAll("[:\\s*]+$", "");
        return row.cells().size() > 1
                && label.length() <= 12
                && row.cells().stream().skip(1).filter(cell -> !cell.isBlank()).count() <= 1
                && FieldLabels.isLabel(label + ":");
    }

    /** The separator behind the label becomes a colon, the others become blanks. */
    private void mark(Tables.Row row, String whole) {
        var first = true;
        for (var i = row.start(); i < row.end(); i++) {
            var c = whole.charAt(i);
            if (c == '\t' || c == '|' && i > row.start()) {
                (first ? colons : blanks).set(i);
                first = false;
            } else if (c == '|') {
                blanks.set(i);
            }
        }
    }

    /** The character as it is to be read. */
    char shown(char c, int offset) {
        if (c == Cells.BREAK) {
            return '\n';
        }
        return colons.get(offset) ? '：' : blanks.get(offset) ? ' ' : c;
    }
}
