package dev.touchstone.questionbank.reader;

import dev.touchstone.questionbank.reader.TableQuestion.Sheeting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads tables of questions, a row each. */
final class GridReader {

    private static final int LONGEST_SAMPLE = 60;
    private static final Pattern BEYOND_THREE = Pattern.compile("\\s*(?:[4-9]|\\d{2,3})\\s*");

    private final List<TableField> chosen;
    private final int length;
    private final ReadingProgress progress;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<ReadQuestion> questions = new ArrayList<>();
    /** Whether cells that were merged are known, or only guessed by what is blank. */
    private final boolean merged;

    private int tables;

    private GridReader(List<TableField> chosen, int length, boolean merged, ReadingProgress progress) {
        this.merged = merged;
        this.chosen = chosen;
        this.length = length;
        this.progress = progress;
    }

    /** @param chosen what the columns hold; empty = as they are named */
    static ExamReader.Found read(Grid grid, List<TableField> chosen, ReadingProgress progress) {
        return new GridReader(chosen, grid.length(), false, progress)
                .add(grid, row -> null)
                .found();
    }

    /** All sheets: each by the names of its own columns, or all alike by what somebody says. */
    static ExamReader.Found read(Workbook book, List<TableField> chosen, ReadingProgress progress) {
        var reader = new GridReader(chosen, book.text().length(), true, progress);
        if (!chosen.isEmpty() || !book.isQuestions()) {
            return reader.add(Grid.sheet(book.text()), book::section).found();
        }
        book.pages().forEach(page -> reader.add(book.grid(page), row -> book.section(page)));
        return reader.found();
    }

    private GridReader add(Grid grid, IntFunction<@Nullable String> section) {
        var columns = columns(grid, chosen);
        var counted = columns.map(found -> isCounted(grid, found.difficulty())).orElse(true);
        tables++;
        var before = new ArrayList<List<String>>();
        var rows = TableQuestion.joined(
                grid.rows(), columns.map(TableColumns::stem).orElse(-1));
        for (var i = grid.header() + 1; columns.isPresent() && i < rows.size(); i++) {
            var row = rows.get(i);
            progress.at(ReadingPhase.ASKING, row.start(), length, questions.size());
            var named = TableColumns.named(row.cells());
            if (named.isPresent()) {
                columns = chosen.isEmpty() ? named : columns;
            } else {
                before.add(merged ? row.cells() : TableQuestion.within(row.cells(), columns.get(), before));
                question(
                        new Grid.Row(row.start(), row.end(), before.get(before.size() - 1)),
                        columns.get(),
                        new Sheeting(section.apply(row.start()), counted, false));
            }
        }
        return this;
    }

    private void question(Grid.Row row, TableColumns columns, Sheeting sheeting) {
        TableQuestion.of(row.cells(), columns, row.start(), row.end(), sheeting).ifPresent(draft -> {
            draft.group = tables;
            drafts.add(draft);
            questions.add(Assembly.finish(draft, new Passage(row.start(), row.end())));
        });
    }

    /** A table that goes beyond three has a scale of its own. */
    private static boolean isCounted(Grid grid, int difficulty) {
        return difficulty < 0
                || grid.rows().stream()
                        .map(Grid.Row::cells)
                        .noneMatch(cells -> difficulty < cells.size()
                                && BEYOND_THREE.matcher(cells.get(difficulty)).matches());
    }

    private ExamReader.Found found() {
        return new ExamReader.Found(questions, new ArrayList<>(DocumentDefects.of(drafts)));
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
