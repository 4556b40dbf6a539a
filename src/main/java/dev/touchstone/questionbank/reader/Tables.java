package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds tables of questions in a text: tab-separated, with bars, or separated by commas or semicolons under a header. */
final class Tables {

    private static final String RULE = "|:+=- \t";
    private static final int LONGEST_HEADING = 40;
    private static final int HEAD = 200;
    private static final int LONGEST_ROW = 20_000;
    private static final String SEPARATORS = "\t|,，;；";
    /** How often the text is gone over. */
    static final int PASSES = SEPARATORS.length();

    /** Questions of tables, and the text with those tables blanked out and forms written as labelled lines. */
    record Found(List<Draft> drafts, MappedText rest) {}

    /** A line of a table; a quoted cell may run over several printed lines. */
    record Row(int start, int end, List<String> cells) {}

    private final MappedText text;
    private final String whole;
    private final List<Draft> drafts = new ArrayList<>();
    private final BitSet taken = new BitSet();
    private final FormTables forms = new FormTables();
    private final RubricTables rubrics = new RubricTables();
    private final boolean interview;
    private @Nullable TableColumns above;

    private Tables(MappedText text) {
        this.text = text;
        this.whole = text.toString();
        this.interview = Genre.interview(Folding.fold(whole.substring(0, Math.min(HEAD, whole.length()))), false);
    }

    static Found take(MappedText text, Passes passes) {
        var search = new Tables(text);
        for (var separator : SEPARATORS.toCharArray()) {
            search.blocks(separator);
            passes.passed(search.drafts.size());
        }
        return new Found(search.drafts, search.rest());
    }

    private void blocks(char separator) {
        var rows = new ArrayList<Row>();
        above = null;
        var start = 0;
        while (start <= whole.length()) {
            var end = rowEnd(start, separator);
            var line = whole.substring(start, end);
            if (line.indexOf(separator) >= 0 && !taken.get(start) && (separator != '|' || !isRule(line))) {
                rows.add(new Row(start, end, Cells.split(line, separator)));
            } else if (!isRule(line) || line.isBlank()) {
                table(rows, separator);
                rows.clear();
                above = line.isBlank() ? above : null;
            }
            start = end + 1;
        }
        table(rows, separator);
    }

    private static boolean isRule(String line) {
        var at = line.length() - 1;
        while (at >= 0 && RULE.indexOf(line.charAt(at)) >= 0) {
            at--;
        }
        return at < 0 && !line.isEmpty();
    }

    /** The end of the printed line, or of the last line that an open quotation runs into. */
    private int rowEnd(int start, char separator) {
        var end = lineEnd(start);
        var most = Math.min(whole.length(), start + LONGEST_ROW);
        if (whole.substring(start, end).indexOf('"') < 0) {
            return end;
        }
        var stop = end;
        while (stop < most && Cells.leftOpen(whole.substring(start, stop), separator)) {
            stop = lineEnd(stop + 1);
        }
        return stop >= most ? end : stop;
    }

    private int lineEnd(int start) {
        var stop = start > whole.length() ? -1 : whole.indexOf('\n', start);
        return stop < 0 ? whole.length() : stop;
    }

    private void table(List<Row> rows, char separator) {
        var first = header(rows, 0);
        if (first == rows.size() && above == null) {
            guessed(rows, separator);
            return;
        }
        if (above != null && first > 0) {
            take(rows.subList(0, first), above);
        }
        while (first < rows.size()) {
            var next = header(rows, first + 1);
            above = TableColumns.named(rows.get(first).cells()).orElse(null);
            if (above != null && (next > first + 1 || separator == '\t' || separator == '|')) {
                take(rows.subList(first, next), above);
            }
            first = next;
        }
    }

    /** The first row from {@code from} that names columns. */
    private static int header(List<Row> rows, int from) {
        for (var i = from; i < rows.size(); i++) {
            if (TableColumns.named(rows.get(i).cells()).isPresent()) {
                return i;
            }
        }
        return rows.size();
    }

    private void guessed(List<Row> rows, char separator) {
        if (separator != '|' && separator != '\t' || rows.isEmpty()) {
            return;
        }
        if (rubrics.take(rows, whole) || forms.take(rows, whole)) {
            return;
        }
        var wide = rows.size() > 1 && rows.stream().allMatch(row -> row.cells().size() >= 3);
        var columns =
                wide ? TableColumns.guessed(rows.stream().map(Row::cells).toList()) : Optional.<TableColumns>empty();
        if (columns.isEmpty() && separator == '\t') {
            columns = TableColumns.cards(rows.stream().map(Row::cells).toList());
        }
        columns.ifPresent(found -> take(rows, found));
    }

    private void take(List<Row> rows, TableColumns columns) {
        var sheeting = new TableQuestion.Sheeting(heading(rows.get(0).start()), true, interview);
        var before = new ArrayList<List<String>>();
        for (var row : rows) {
            if (!TableColumns.named(row.cells()).isPresent()) {
                before.add(TableQuestion.within(row.cells(), columns, before));
                TableQuestion.of(before.get(before.size() - 1), columns, row.start(), row.end(), sheeting)
                        .ifPresent(drafts::add);
            }
        }
        taken.set(rows.get(0).start(), rows.get(rows.size() - 1).end() + 1);
    }

    /** The line right above a table, if it names the type of its questions. */
    private @Nullable String heading(int start) {
        var end = start;
        while (end > 0 && Character.isWhitespace(whole.charAt(end - 1))) {
            end--;
        }
        var line = whole.substring(whole.lastIndexOf('\n', end - 1) + 1, end)
                .replaceFirst("^#{1,6}\\s", "")
                .strip();
        return line.length() <= LONGEST_HEADING
                        && !taken.get(Math.max(0, end - 1))
                        && Vocabulary.namesType(Folding.fold(line))
                        && !line.matches(".*[?？。]")
                ? line
                : null;
    }

    private MappedText rest() {
        var rest = new MappedText(text.length());
        for (var i = 0; i < text.length(); i++) {
            var criteria = rubrics.shown(i);
            if (criteria != null && !taken.get(i)) {
                rest.append(criteria, text.origin(i));
            } else {
                rest.append(
                        taken.get(i) && text.charAt(i) != '\n' ? ' ' : forms.shown(text.charAt(i), i), text.origin(i));
            }
        }
        return rest;
    }
}
