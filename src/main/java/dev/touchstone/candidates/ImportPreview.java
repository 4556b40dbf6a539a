package dev.touchstone.candidates;

import java.util.List;

/**
 * What an import would do.
 *
 * @param text the file’s text, to be sent back on confirmation
 * @param ignored headings whose columns are left out
 */
public record ImportPreview(String text, List<ImportRow> rows, List<String> ignored) {

    /** How many rows become applications. */
    public long fresh() {
        return rows.stream().filter(ImportRow::fresh).count();
    }

    /** How many rows are left out, because the person is there already. */
    public long skipped() {
        return rows.stream().filter(ImportRow::skipped).count();
    }

    /** How many rows have something wrong. */
    public long wrong() {
        return rows.stream().filter(row -> !row.problems().isEmpty()).count();
    }

    /** Whether it may be imported: nothing is wrong and something is new. */
    public boolean ready() {
        return wrong() == 0 && fresh() > 0;
    }
}
