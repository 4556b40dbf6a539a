package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Columns whose names say nothing: somebody has to say what they hold, and what nobody read is named. */
final class UnknownColumns {

    private static final int FEWEST_COLUMNS = 4;
    private static final int LONGEST_NAME = 8;

    private UnknownColumns() {}

    /** Whether a sheet is a table under names of its own: a row of short names, and rows as wide below. */
    static boolean are(Grid grid) {
        if (grid.rows().size() < 2 || grid.rows().get(0).cells().size() < FEWEST_COLUMNS) {
            return false;
        }
        var names = grid.rows().get(0).cells();
        var below = grid.rows().subList(1, grid.rows().size());
        return names.stream().distinct().count() == names.size()
                && names.stream().allMatch(UnknownColumns::isName)
                && below.stream().allMatch(row -> row.filled() >= FEWEST_COLUMNS - 1L)
                && below.stream().allMatch(row -> row.cells().size() <= names.size());
    }

    private static boolean isName(String cell) {
        var name = Folding.fold(cell).strip();
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.chars().noneMatch(Character::isDigit)
                && Judgements.of(name) == null
                && !KeyReader.isLetters(name)
                && Vocabulary.type(name) == null
                && QuestionSense.soft(name) == 0;
    }

    /** A notice that names the columns with something in them that went nowhere, when others were read. */
    static List<Defect> unread(Grid grid, List<ReadColumn> columns) {
        var unread = new ArrayList<String>();
        for (var i = 0; i < columns.size(); i++) {
            var place = i;
            var holds = grid.rows().stream()
                    .skip(grid.header() + 1L)
                    .anyMatch(row -> place < row.cells().size()
                            && !row.cells().get(place).isBlank());
            if (columns.get(i).field() == TableField.NOTHING && holds) {
                unread.add(columns.get(i).header());
            }
        }
        return unread.isEmpty() || unread.size() == columns.size()
                ? List.of()
                : List.of(Defect.notice("columnsUnread", null, unread.stream().collect(Collectors.joining("、"))));
    }
}
