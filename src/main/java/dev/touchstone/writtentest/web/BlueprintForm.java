package dev.touchstone.writtentest.web;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.shared.LocalizedText;
import dev.touchstone.writtentest.Blueprint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The blueprint as a form: a row a section; a row without a count is left out, one empty row stands at the end. */
class BlueprintForm {

    private @Min(5) @Max(240) int minutes = 40;
    private @Valid List<Row> rows = new ArrayList<>();

    static BlueprintForm of(@Nullable Blueprint blueprint) {
        var form = new BlueprintForm();
        if (blueprint != null) {
            form.minutes = blueprint.minutes();
            blueprint.sections().forEach(section -> form.rows.add(Row.of(section)));
        }
        form.rows.add(new Row());
        return form;
    }

    Blueprint toBlueprint(JobOpeningId job) {
        return new Blueprint(
                job,
                minutes,
                rows.stream().filter(Row::isFilled).map(Row::toSection).toList());
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public List<Row> getRows() {
        return rows;
    }

    public void setRows(List<Row> rows) {
        this.rows = rows;
    }

    /** One section. */
    public static class Row {

        private String name = "";
        private @Nullable String nameEn;
        private List<QuestionType> types = new ArrayList<>();
        private List<String> competencies = new ArrayList<>();
        private @Min(0) @Max(100) int count;
        private @DecimalMin("0.5") BigDecimal pointsEach = BigDecimal.valueOf(2);

        static Row of(Blueprint.Section section) {
            var row = new Row();
            row.name = section.name().zh();
            row.nameEn = section.name().en();
            row.types = new ArrayList<>(section.types());
            row.competencies = new ArrayList<>(section.competencies());
            row.count = section.count();
            row.pointsEach = section.pointsEach();
            return row;
        }

        boolean isFilled() {
            return count > 0 && !types.isEmpty() && !name.isBlank();
        }

        Blueprint.Section toSection() {
            var english = nameEn == null || nameEn.isBlank() ? null : nameEn;
            return new Blueprint.Section(new LocalizedText(name, english), types, competencies, count, pointsEach);
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public @Nullable String getNameEn() {
            return nameEn;
        }

        public void setNameEn(@Nullable String nameEn) {
            this.nameEn = nameEn;
        }

        public List<QuestionType> getTypes() {
            return types;
        }

        public void setTypes(List<QuestionType> types) {
            this.types = types;
        }

        public List<String> getCompetencies() {
            return competencies;
        }

        public void setCompetencies(List<String> competencies) {
            this.competencies = competencies;
        }

        public int getCount() {
            return count;
        }

        public void setCount(int count) {
            this.count = count;
        }

        public BigDecimal getPointsEach() {
            return pointsEach;
        }

        public void setPointsEach(BigDecimal pointsEach) {
            this.pointsEach = pointsEach;
        }
    }
}
