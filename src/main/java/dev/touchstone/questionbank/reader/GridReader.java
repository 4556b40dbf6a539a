package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a table of questions, a row each. */
final class GridReader {

    private static final int LONGEST_SAMPLE = 60;

    private GridReader() {}

    /** @param chosen what the columns hold; empty = as they are named */
    static ExamReader.Found read(Grid grid, List<TableField> chosen) {
        var drafts = new ArrayList<Draft>();
        var questions = new ArrayList<ReadQuestion>();
        var columns = columns(grid, chosen);
        var first = grid.header() + 1;
        for (var i = first; columns.isPresent() && i < grid.rows().size(); i++) {
            var row = grid.rows().get(i);
            var named = TableColumns.named(row.cells());
            if (named.isPresent()) {
                columns = chosen.isEmpty() ? named : columns;
                continue;
            }
            TableQuestion.of(row.cells(), columns.get(), row.start(), row.end()).ifPresent(draft -> {
                drafts.add(draft);
                questions.add(Assembly.finish(draft, new Passage(row.start(), row.end())));
            });
        }
        return new ExamReader.Found(questions, DocumentDefects.of(drafts));
    }

    /** The columns and what they were taken for. */
    static List<ReadColumn> shown(Grid grid, List<TableField> chosen) {
        if (grid.rows().size() < 2) {
            return List.of();
        }
        var header = grid.rows().get(grid.header()).cells();
        var sample = grid.header() + 1 < grid.rows().size()
                ? grid.rows().get(grid.header() + 1).cells()
                : List.<String>of();
        var fields = columns(grid, chosen).map(found -> found.fields(header.size()));
        var columns = new ArrayList<ReadColumn>();
        for (var i = 0; i < header.size(); i++) {
            columns.add(new ReadColumn(
                    shortened(header.get(i)),
                    i < sample.size() ? shortened(sample.get(i)) : "",
                    fields.isPresent() ? fields.get().get(i) : TableField.NOTHING));
        }
        return columns;
    }

    private static Optional<TableColumns> columns(Grid grid, List<TableField> chosen) {
        if (grid.rows().isEmpty()) {
            return Optional.empty();
        }
        return chosen.isEmpty()
                ? TableColumns.named(grid.rows().get(grid.header()).cells())
                : Optional.of(TableColumns.chosen(chosen));
    }

    private static String shortened(String cell) {
        var line = cell.replace(Cells.BREAK, ' ').replace('\n', ' ').strip();
        return line.length() > LONGEST_SAMPLE ? line.substring(0, LONGEST_SAMPLE) + "…" : line;
    }
}
