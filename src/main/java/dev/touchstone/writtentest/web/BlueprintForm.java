package dev.touchstone.writtentest.web;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.writtentest.Blueprint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The blueprint as a form: a row a section; a row without questions is left out, one empty row stands at the end. */
class BlueprintForm {

    private @Min(5) @Max(240) int minutes = 40;

    @Min(5)
    @Max(100)
    private @Nullable Integer cap;

    private @Valid List<SectionRow> rows = new ArrayList<>();

    static BlueprintForm of(@Nullable Blueprint blueprint) {
        var form = new BlueprintForm();
        if (blueprint != null) {
            form.minutes = blueprint.minutes();
            form.cap = blueprint.cap();
            blueprint.sections().forEach(section -> form.rows.add(SectionRow.of(section)));
        }
        form.rows.add(new SectionRow());
        return form;
    }

    Blueprint toBlueprint(JobOpeningId job) {
        return new Blueprint(
                job,
                minutes,
                cap,
                rows.stream()
                        .filter(SectionRow::isFilled)
                        .map(SectionRow::toSection)
                        .toList());
    }

    /** Sets a row one place earlier; out of range changes nothing. */
    void raise(int row) {
        if (row > 0 && row < rows.size()) {
            rows.add(row - 1, rows.remove(row));
        }
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public @Nullable Integer getCap() {
        return cap;
    }

    public void setCap(@Nullable Integer cap) {
        this.cap = cap;
    }

    public List<SectionRow> getRows() {
        return rows;
    }

    public void setRows(List<SectionRow> rows) {
        this.rows = rows;
    }
}
