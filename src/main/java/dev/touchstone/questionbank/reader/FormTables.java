package dev.touchstone.questionbank.reader;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Tables that hold one question like a form: a label or a letter on the left, its text on the right. They are read as labelled lines. */
final class FormTables {

    /** "A", "选项A" */
    private static final Pattern LETTER =
            Pattern.compile("(?:备?选项?|option)?\\s?([A-J])\\s?[.、:)]?", Pattern.CASE_INSENSITIVE);

    private final BitSet colons = new BitSet();
    private final BitSet dots = new BitSet();
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
        rows.stream().filter(FormTables::isLabelled).forEach(row -> mark(row, whole, colons));
        rows.stream().filter(FormTables::isLettered).forEach(row -> lettered(row, whole));
        return true;
    }

    private static boolean isLettered(Tables.Row row) {
        return row.cells().size() > 1
                && LETTER.matcher(Folding.fold(row.cells().get(0))).matches()
                && row.cells().stream().skip(1).filter(cell -> !cell.isBlank()).count() == 1;
    }

    /** Only the letter itself stands before its option. */
    private void lettered(Tables.Row row, String whole) {
        mark(row, whole, dots);
        var behind = dots.nextSetBit(row.start());
        var letter =
                LETTER.matcher(Folding.fold(whole.substring(row.start(), behind).strip()));
        if (letter.matches()) {
            blanks.set(row.start(), whole.indexOf(row.cells().get(0), row.start()) + letter.start(1));
            blanks.set(whole.indexOf(row.cells().get(0), row.start()) + letter.end(1), behind);
        }
    }

    private static boolean isLabelled(Tables.Row row) {
        var label = Folding.fold(row.cells().get(0)).replaceAll("\\d{0,2}[:\\s*]*$", "");
        return row.cells().size() > 1
                && label.length() <= 12
                && row.cells().stream().skip(1).filter(cell -> !cell.isBlank()).count() <= 1
                && FieldLabels.isLabel(label + ":");
    }

    /** The separator behind the label becomes a sign of its own, the others become blanks. */
    private void mark(Tables.Row row, String whole, BitSet signs) {
        var first = true;
        for (var i = row.start(); i < row.end(); i++) {
            var c = whole.charAt(i);
            if (c == '\t' || c == '|' && i > row.start()) {
                (first ? signs : blanks).set(i);
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
        return dots.get(offset) ? '.' : colons.get(offset) ? '：' : blanks.get(offset) ? ' ' : c;
    }
}
