package dev.touchstone.writtentest.web;

import dev.touchstone.questionbank.Blank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one blank should have taken, in the form of a correction. */
record AcceptedRow(
        @Size(max = 1000) @Nullable String answers,

        @Pattern(regexp = "\\s*|\\d{1,9}([.]\\d{1,6})?", message = "{questionbank.form.blank.tolerance.wrong}")
        @Nullable
        String tolerance,

        @Size(max = 20) @Nullable String unit) {

    static List<AcceptedRow> of(List<Blank> blanks) {
        return blanks.stream()
                .map(blank -> new AcceptedRow(
                        blank.lines(),
                        blank.tolerance().signum() == 0 ? "" : blank.tolerance().toPlainString(),
                        blank.unit()))
                .toList();
    }

    static List<Blank> blanks(@Nullable List<AcceptedRow> rows) {
        return rows == null
                ? List.of()
                : rows.stream()
                        .map(row -> Blank.written(row.answers, row.number(), row.unit))
                        .toList();
    }

    private @Nullable BigDecimal number() {
        return tolerance == null || tolerance.isBlank() ? null : new BigDecimal(tolerance.strip());
    }
}
