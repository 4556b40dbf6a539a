package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.AnswerField;
import dev.touchstone.shared.LocalizedText;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A field of a work sample in a form; one without a label does not count. */
record FieldRow(
        @Size(max = 60) @Nullable String label,
        @Size(max = 120) @Nullable String labelEn,

        @Pattern(regexp = "\\s*|[1-9]|1[0-2]", message = "{questionbank.form.fields.lines.wrong}") @Nullable
        String lines) {

    private static final int USUAL = 2;

    /** With an empty one at the end. */
    static List<FieldRow> of(List<AnswerField> fields) {
        var rows = new ArrayList<FieldRow>();
        fields.forEach(
                field -> rows.add(new FieldRow(field.label().zh(), field.label().en(), String.valueOf(field.lines()))));
        rows.add(new FieldRow("", "", ""));
        return rows;
    }

    static List<AnswerField> filled(@Nullable List<FieldRow> rows) {
        return rows == null
                ? List.of()
                : rows.stream()
                        .filter(row -> ItemForm.text(row.label) != null)
                        .map(FieldRow::toField)
                        .toList();
    }

    private AnswerField toField() {
        var name = new LocalizedText(Objects.requireNonNull(ItemForm.text(label)), ItemForm.text(labelEn));
        var shown = ItemForm.text(lines);
        return new AnswerField(name, shown == null ? USUAL : Integer.parseInt(shown));
    }
}
