package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds tables of questions in a text: tab-separated, with bars, or comma-separated under a header. */
final class Tables {

    private static final Pattern RULE = Pattern.compile("^[\\s|:+=-]+$");
    private static final String SEPARATORS = "\t|,，;";

    /** Questions of tables, and the text with those tables blanked out. */
    record Found(List<Draft> drafts, MappedText rest) {}

    private record Row(int start, int end, List<String> cells) {}

    private final MappedText text;
    private final String whole;
    private final List<Draft> drafts = new ArrayList<>();
    private final BitSet taken = new BitSet();

    private Tables(MappedText text) {
        this.text = text;
        this.whole = text.toString();
    }

    static Found take(MappedText text) {
        var search = new Tables(text);
        for (var separator : SEPARATORS.toCharArray()) {
            search.blocks(separator);
        }
        return new Found(search.drafts, search.taken.isEmpty() ? text : search.rest());
    }

    private void blocks(char separator) {
        var rows = new ArrayList<Row>();
        var start = 0;
        while (start <= whole.length()) {
            var stop = whole.indexOf('\n', start);
            var end = stop < 0 ? whole.length() : stop;
            var line = whole.substring(start, end);
            if (line.indexOf(separator) >= 0
                    && !isTaken(start)
                    && (separator != '|' || !RULE.matcher(line).matches())) {
                rows.add(new Row(start, end, Cells.split(line, separator)));
            } else if (!RULE.matcher(line).matches() || line.isBlank()) {
                table(rows, separator);
                rows.clear();
            }
            start = end + 1;
        }
        table(rows, separator);
    }

    private boolean isTaken(int offset) {
        return taken.get(offset);
    }

    private void table(List<Row> rows, char separator) {
        if (rows.size() < 2) {
            return;
        }
        var named = TableColumns.named(rows.get(0).cells());
        var columns = named.isPresent() ? named : guess(rows, separator);
        if (columns.isEmpty()) {
            return;
        }
        var body = named.isPresent() ? rows.subList(1, rows.size()) : rows;
        for (var row : body) {
            TableQuestion.of(row.cells(), columns.get(), row.start(), row.end()).ifPresent(drafts::add);
        }
        taken.set(rows.get(0).start(), rows.get(rows.size() - 1).end() + 1);
    }

    private static Optional<TableColumns> guess(List<Row> rows, char separator) {
        var wide = rows.stream().allMatch(row -> row.cells().size() >= 3);
        return wide && (separator == '|' || separator == '\t')
                ? TableColumns.guessed(rows.stream().map(Row::cells).toList())
                : Optional.empty();
    }

    private MappedText rest() {
        var rest = new MappedText(text.length());
        for (var i = 0; i < text.length(); i++) {
            rest.append(isTaken(i) && text.charAt(i) != '\n' ? ' ' : text.charAt(i), text.origin(i));
        }
        return rest;
    }
}
