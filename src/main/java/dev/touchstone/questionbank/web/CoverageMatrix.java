package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.Competency;
import dev.touchstone.questionbank.CoverageCell;
import dev.touchstone.questionbank.QuestionType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Competencies in rows, types in columns; types without any question are left out. */
public record CoverageMatrix(List<QuestionType> types, List<Row> rows) {

    private static final int HARDEST = 3;

    /** One competency; {@code cells} in the order of the types, {@code total} for all of them. */
    public record Row(Competency competency, List<Cell> cells, Cell total) {}

    /** How many questions there are of each difficulty, the easy ones first. */
    public record Cell(List<Integer> byDifficulty) {

        static Cell of(List<CoverageCell> cells) {
            return new Cell(IntStream.rangeClosed(1, HARDEST)
                    .mapToObj(difficulty -> cells.stream()
                            .filter(cell -> cell.difficulty() == difficulty)
                            .mapToInt(CoverageCell::questions)
                            .sum())
                    .toList());
        }

        Cell at(int difficulty) {
            return new Cell(IntStream.rangeClosed(1, HARDEST)
                    .mapToObj(one -> one == difficulty ? byDifficulty.get(one - 1) : 0)
                    .toList());
        }

        public int count() {
            return byDifficulty.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** What no question there is asks: the competency has none of a difficulty, whatever its type. */
    public record Hole(Competency competency, int difficulty) {}

    /** The types of the bank in which nothing asks for a competency. */
    public record Lacking(Competency competency, List<QuestionType> types) {}

    static CoverageMatrix of(List<CoverageCell> cells, List<Competency> competencies) {
        var types = Arrays.stream(QuestionType.values())
                .filter(type -> cells.stream().anyMatch(cell -> cell.type() == type))
                .toList();
        return new CoverageMatrix(
                types,
                competencies.stream()
                        .map(competency -> row(competency, types, cells))
                        .toList());
    }

    private static Row row(Competency competency, List<QuestionType> types, List<CoverageCell> cells) {
        var own = cells.stream()
                .filter(cell -> cell.competency().equals(competency.code()))
                .toList();
        var byType = types.stream()
                .map(type ->
                        Cell.of(own.stream().filter(cell -> cell.type() == type).toList()))
                .toList();
        return new Row(competency, byType, Cell.of(own));
    }

    /** The same rows and columns, counting the questions of one difficulty only. */
    CoverageMatrix at(int difficulty) {
        return new CoverageMatrix(
                types,
                rows.stream()
                        .map(row -> new Row(
                                row.competency(),
                                row.cells().stream()
                                        .map(cell -> cell.at(difficulty))
                                        .toList(),
                                row.total().at(difficulty)))
                        .toList());
    }

    /** The types each competency lacks, of those that lack some. */
    public List<Lacking> lacking() {
        return rows.stream()
                .map(row -> new Lacking(
                        row.competency(),
                        IntStream.range(0, types.size())
                                .filter(type -> row.cells().get(type).count() == 0)
                                .mapToObj(types::get)
                                .toList()))
                .filter(lacking -> !lacking.types().isEmpty())
                .toList();
    }

    /** The holes, competency by competency. */
    public List<Hole> holes() {
        return rows.stream()
                .flatMap(row -> IntStream.rangeClosed(1, HARDEST)
                        .filter(difficulty -> row.total().byDifficulty().get(difficulty - 1) == 0)
                        .mapToObj(difficulty -> new Hole(row.competency(), difficulty)))
                .toList();
    }
}
