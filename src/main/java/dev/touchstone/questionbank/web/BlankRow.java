package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.Blank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one blank takes, in a form; one without answers does not count. */
record BlankRow(
        @Size(max = 1000) @Nullable String answers,

        @Pattern(regexp = "\\s*|\\d{1,9}([.]\\d{1,6})?", message = "{questionbank.form.blank.tolerance.wrong}")
        @Nullable
        String tolerance,

        @Size(max = 20) @Nullable String unit) {

    /** With an empty one at the end. */
    static List<BlankRow> of(List<Blank> blanks) {
        var rows = new ArrayList<BlankRow>();
        blanks.forEach(blank -> rows.add(new BlankRow(
                blank.lines(),
                blank.tolerance().signum() == 0 ? "" : PointRow.plain(blank.tolerance()),
                blank.unit())));
        rows.add(new BlankRow("", "", ""));
        return rows;
    }

    /** Whether it has an answer, usable or not. */
    boolean isFilled() {
        return answers != null && !answers.isBlank();
    }

    /** Only of a form without errors. */
    static List<Blank> filled(@Nullable List<BlankRow> rows) {
        return rows == null
                ? List.of()
                : rows.stream()
                        .map(row -> Blank.written(row.answers, PointRow.number(row.tolerance), row.unit))
                        .filter(blank -> !blank.answers().isEmpty())
                        .toList();
    }
}
