package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.Competency;
import dev.touchstone.questionbank.CoverageCell;
import dev.touchstone.questionbank.QuestionType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Competencies in rows, types in columns; types without any question are left out. */
public record CoverageMatrix(List<QuestionType> types, List<Row> rows) {

    /** One competency; {@code counts} in the order of the types. */
    public record Row(Competency competency, List<Integer> counts) {

        public int total() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    static CoverageMatrix of(List<CoverageCell> cells, List<Competency> competencies) {
        var types = Arrays.stream(QuestionType.values())
                .filter(type -> cells.stream().anyMatch(cell -> cell.type() == type))
                .toList();
        return new CoverageMatrix(
                types,
                competencies.stream()
                        .map(competency -> new Row(
                                competency,
                                types.stream()
                                        .map(type -> count(cells, competency.code(), type))
                                        .toList()))
                        .toList());
    }

    private static int count(List<CoverageCell> cells, String competency, QuestionType type) {
        return of(cells, competency, type).mapToInt(CoverageCell::questions).sum();
    }

    private static Stream<CoverageCell> of(List<CoverageCell> cells, String competency, QuestionType type) {
        return cells.stream().filter(cell -> cell.competency().equals(competency) && cell.type() == type);
    }
}
