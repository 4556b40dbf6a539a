package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which column of a table holds what; -1 where there is none.
 *
 * @param options columns of single options, in order
 * @param otherKey read where the key's cell is empty: papers with a column for letters and one for words
 */
record TableColumns(
        int ordinal,
        int type,
        int stem,
        List<Integer> options,
        int allOptions,
        int key,
        int otherKey,
        int analysis,
        int criteria,
        int probes,
        int points,
        int section,
        int competency,
        int track,
        int difficulty) {

    private static final List<TableField> SINGLE = List.of(
            TableField.ORDINAL,
            TableField.TYPE,
            TableField.STEM,
            TableField.OPTIONS,
            TableField.KEY,
            TableField.ANALYSIS,
            TableField.CRITERIA,
            TableField.PROBES,
            TableField.POINTS,
            TableField.SECTION,
            TableField.COMPETENCY,
            TableField.TRACK,
            TableField.DIFFICULTY);

    private static final Pattern TYPE_CELL = Pattern.compile(".{0,4}(?:单选|多选|判断|填空|简答|问答|案例|情景).{0,3}");

    private static final int FEWEST_CARDS = 3;

    private static final Pattern WORTH = Pattern.compile("\\d{1,2}(?:\\.\\d)?\\s?分?");

    /** Columns as a row names them, if it names a stem and something to go with it. */
    static Optional<TableColumns> named(List<String> row) {
        if (row.size() < 2 || row.stream().noneMatch(HeaderWords::isStem)) {
            return Optional.empty();
        }
        var cells = row.stream().map(HeaderWords::bare).toList();
        var options = new ArrayList<Integer>();
        for (var i = 0; i < cells.size(); i++) {
            if (HeaderWords.option(cells.get(i)) == options.size()) {
                options.add(i);
            }
        }
        if (options.size() < 2) {
            options.clear();
        }
        if (options.isEmpty()) {
            options.addAll(rightAndWrong(cells));
        }
        var taken = new ArrayList<>(options);
        taken.removeIf(column -> HeaderWords.KEY.matcher(cells.get(column)).matches());
        var stem = take(cells, HeaderWords.STEM, taken);
        var all = options.isEmpty() ? take(cells, HeaderWords.OPTIONS, taken) : -1;
        var key = take(cells, HeaderWords.KEY, taken);
        var other = -1;
        if (key < 0) {
            key = take(cells, HeaderWords.PLAIN_KEY, taken);
        } else if (all < 0 && options.isEmpty()) {
            all = take(cells, HeaderWords.PLAIN_KEY, taken);
        } else {
            other = take(cells, HeaderWords.PLAIN_KEY, taken);
        }
        var observed = take(cells, HeaderWords.OBSERVED, taken);
        var rubric = take(cells, HeaderWords.CRITERIA, taken);
        var asked = take(cells, HeaderWords.PROBES, taken);
        var columns = new TableColumns(
                take(cells, HeaderWords.ORDINAL, taken),
                take(cells, HeaderWords.TYPE, taken),
                stem,
                options,
                all,
                key,
                other,
                take(cells, HeaderWords.ANALYSIS, taken),
                observed < 0 ? rubric : observed,
                asked < 0 && observed >= 0 ? rubric : asked,
                take(cells, HeaderWords.POINTS, taken),
                take(cells, HeaderWords.SECTION, taken),
                take(cells, HeaderWords.COMPETENCY, taken),
                take(cells, HeaderWords.TRACK, taken),
                take(cells, HeaderWords.DIFFICULTY, taken));
        var useful = key >= 0
                || options.size() > 1
                || all >= 0
                || columns.type >= 0
                || columns.analysis >= 0
                || columns.criteria >= 0
                || columns.probes >= 0;
        return stem >= 0 && useful ? Optional.of(columns) : Optional.empty();
    }

    /** The column of the right answer and those of wrong ones, where there are such. */
    private static List<Integer> rightAndWrong(List<String> cells) {
        var right = HeaderWords.find(cells, HeaderWords.KEY, List.of());
        var found = new ArrayList<Integer>();
        for (var i = 0; i < cells.size(); i++) {
            if (i == right || HeaderWords.WRONG.matcher(cells.get(i)).matches()) {
                found.add(i);
            }
        }
        return right >= 0 && found.size() > 1 ? found : List.of();
    }

    /** Cards with a question in front and its answer behind. */
    static Optional<TableColumns> cards(List<List<String>> rows) {
        var asking = rows.stream()
                .filter(row ->
                        row.size() == 2 && !row.get(0).isBlank() && !row.get(1).isBlank())
                .filter(row -> isKey(Folding.fold(row.get(1)).strip())
                        || QuestionSense.soft(Folding.fold(row.get(0))) >= QuestionSense.LIKELY)
                .count();
        return rows.size() < FEWEST_CARDS || asking * 5 < rows.size() * 4
                ? Optional.empty()
                : Optional.of(chosen(List.of(TableField.STEM, TableField.KEY)));
    }

    /** Columns as a person says what they hold; of a field named twice the first counts, of the key's the second helps out. */
    static TableColumns chosen(List<TableField> fields) {
        var options = new ArrayList<Integer>();
        for (var i = 0; i < fields.size(); i++) {
            if (fields.get(i) == TableField.OPTION) {
                options.add(i);
            }
        }
        return new TableColumns(
                fields.indexOf(TableField.ORDINAL),
                fields.indexOf(TableField.TYPE),
                fields.indexOf(TableField.STEM),
                options,
                fields.indexOf(TableField.OPTIONS),
                fields.indexOf(TableField.KEY),
                second(fields, TableField.KEY),
                fields.indexOf(TableField.ANALYSIS),
                fields.indexOf(TableField.CRITERIA),
                fields.indexOf(TableField.PROBES),
                fields.indexOf(TableField.POINTS),
                fields.indexOf(TableField.SECTION),
                fields.indexOf(TableField.COMPETENCY),
                fields.indexOf(TableField.TRACK),
                fields.indexOf(TableField.DIFFICULTY));
    }

    private static int second(List<TableField> fields, TableField field) {
        var last = fields.lastIndexOf(field);
        return last == fields.indexOf(field) ? -1 : last;
    }

    /** What each of so many columns holds. */
    List<TableField> fields(int width) {
        var fields = new ArrayList<TableField>();
        for (var i = 0; i < width; i++) {
            fields.add(field(i));
        }
        return fields;
    }

    private TableField field(int column) {
        if (options.contains(column)) {
            return TableField.OPTION;
        }
        var places = List.of(
                ordinal,
                type,
                stem,
                allOptions,
                key,
                analysis,
                criteria,
                probes,
                points,
                section,
                competency,
                track,
                difficulty);
        var place = column == otherKey ? places.indexOf(key) : places.indexOf(column);
        return place < 0 ? TableField.NOTHING : SINGLE.get(place);
    }

    private static int take(List<String> cells, Pattern name, List<Integer> taken) {
        var found = HeaderWords.find(cells, name, taken);
        if (found >= 0) {
            taken.add(found);
        }
        return found;
    }

    /** Columns guessed from rows without a header: a type, a stem, options and a key in this order. */
    static Optional<TableColumns> guessed(List<List<String>> rows) {
        var width = rows.stream().mapToInt(List::size).max().orElse(0);
        var type = -1;
        var key = -1;
        var stem = -1;
        for (var column = 0; column < width; column++) {
            var cells = cells(rows, column);
            if (type < 0
                    && cells.stream().allMatch(cell -> TYPE_CELL.matcher(cell).matches())) {
                type = column;
            } else if (cells.stream().allMatch(TableColumns::isKey)) {
                key = column;
            } else if (stem < 0
                    && cells.size() == rows.size()
                    && cells.stream().mapToInt(String::length).average().orElse(0) >= 6) {
                stem = column;
            }
        }
        if (stem < 0 || key <= stem || type < 0 && key - stem < 3) {
            return Optional.empty();
        }
        var options = new ArrayList<Integer>();
        for (var column = stem + 1; column < key; column++) {
            options.add(column);
        }
        var behind = key + 1 < width ? key + 1 : -1;
        var points = behind >= 0
                && cells(rows, behind).stream()
                        .allMatch(cell -> WORTH.matcher(cell).matches());
        return Optional.of(new TableColumns(
                -1,
                type,
                stem,
                options,
                -1,
                key,
                -1,
                points ? -1 : behind,
                -1,
                -1,
                points ? behind : -1,
                -1,
                -1,
                -1,
                -1));
    }

    /** The cells of a column that are not empty; a single dash when there are none. */
    private static List<String> cells(List<List<String>> rows, int column) {
        var cells = rows.stream()
                .map(row -> column < row.size() ? Folding.fold(row.get(column)).strip() : "")
                .filter(cell -> !cell.isEmpty())
                .toList();
        return cells.isEmpty() ? List.of("-") : cells;
    }

    private static boolean isKey(String cell) {
        return KeyReader.isLetters(cell) || Judgements.of(cell) != null;
    }
}
