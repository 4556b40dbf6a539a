package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row of a table to a draft. */
final class TableQuestion {

    private static final Pattern OPTION = Pattern.compile("(?:^|[\\s;；|/,，、])\\(?([A-J])\\s?[.、．)）:：]\\s?");
    private static final Pattern LETTER = Pattern.compile("^\\(?([A-J])\\s?[.、．)）:：]\\s?");

    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,3})\\s?[.、)]\\s*(?=[^\\d\\s])");

    private static final Pattern LINE_END = Pattern.compile("\u001E|(?i)<br\\s?/?>");

    private TableQuestion() {}

    /** A row of a table under no heading. */
    static Optional<Draft> of(List<String> row, TableColumns columns, int start, int end) {
        return of(row, columns, start, end, new Sheeting(null, true, false));
    }

    /**
     * What holds for all rows of a table.
     *
     * @param section name of its sheet, for rows that name none
     * @param counted whether numbers for the difficulty go up to three
     * @param interview whether this is asked face to face
     */
    record Sheeting(@Nullable String section, boolean counted, boolean interview) {}

    static Optional<Draft> of(List<String> row, TableColumns columns, int start, int end, Sheeting sheeting) {
        var stem = cell(row, columns.stem());
        if (stem == null) {
            return Optional.empty();
        }
        var type = cell(row, columns.type());
        var draft = new Draft(start, start, above(cell(row, columns.section()), sheeting));
        draft.end = end;
        draft.stem = stem;
        draft.ordinal = number(cell(row, columns.ordinal()));
        draft.labelType = type == null ? null : Vocabulary.type(Folding.fold(type));
        draft.points =
                cell(row, columns.points()) == null ? null : Points.first(Folding.fold(row.get(columns.points())));
        numbered(draft);
        single(draft, row, columns.options());
        split(draft, cell(row, columns.allOptions()));
        below(draft);
        StemReader.clean(draft);
        var key = cell(row, columns.key());
        draft.answer = key == null ? cell(row, columns.otherKey()) : key;
        draft.analysis = cell(row, columns.analysis());
        draft.criteria = cell(row, columns.criteria());
        Optional.ofNullable(cell(row, columns.probes())).ifPresent(draft::probe);
        draft.filing = FilingWords.of(
                cell(row, columns.competency()),
                cell(row, columns.track()),
                cell(row, columns.difficulty()),
                draft.ordinal,
                sheeting.counted());
        return Optional.of(draft);
    }

    private static Above above(@Nullable String named, Sheeting sheeting) {
        var sheet = sheeting.section();
        if (named != null || sheet == null) {
            return new Above(named, null, null, sheeting.interview(), 1);
        }
        var folded = Folding.fold(sheet);
        return new Above(sheet, Vocabulary.type(folded), Points.each(folded), sheeting.interview(), 1);
    }

    /** Rows that hold an option and nothing else belong into the cell of the question above them. */
    static List<Grid.Row> joined(List<Grid.Row> rows, int stem) {
        var joined = new ArrayList<Grid.Row>();
        for (var row : rows) {
            if (joined.isEmpty() || stem < 0 || row.filled() != 1 || !isOption(row.cells(), stem)) {
                joined.add(row);
            } else {
                var above = joined.remove(joined.size() - 1);
                var cells = new ArrayList<>(above.cells());
                cells.set(stem, cells.get(stem) + "\n" + row.cells().get(stem));
                joined.add(new Grid.Row(above.start(), row.end(), cells));
            }
        }
        return joined;
    }

    private static boolean isOption(List<String> cells, int stem) {
        return stem < cells.size()
                && LETTER.matcher(Folding.fold(cells.get(stem).strip())).find();
    }

    /** The row with the section of the rows above it where its own cell was merged with theirs. */
    static List<String> within(List<String> row, TableColumns columns, List<List<String>> before) {
        var column = columns.section();
        if (column < 0 || column >= row.size() || !row.get(column).isBlank() || before.isEmpty()) {
            return row;
        }
        var last = before.get(before.size() - 1);
        var filled = new ArrayList<>(row);
        filled.set(column, column < last.size() ? last.get(column) : "");
        return filled;
    }

    private static @Nullable String cell(List<String> row, int column) {
        return column < 0 || column >= row.size() || row.get(column).isBlank()
                ? null
                : LINE_END.matcher(row.get(column)).replaceAll("\n");
    }

    private static @Nullable Integer number(@Nullable String cell) {
        return cell != null && cell.matches("\\d{1,5}\\.?") ? Integer.valueOf(cell.replace(".", "")) : null;
    }

    /** The number may stand in the cell of the question. */
    private static void numbered(Draft draft) {
        var number = draft.ordinal == null ? NUMBER.matcher(Folding.fold(draft.stem)) : null;
        if (number != null && number.lookingAt()) {
            draft.ordinal = Integer.valueOf(number.group(1));
            draft.stem = draft.stem.substring(number.end());
        }
    }

    /** An option each; letters are no part of them when every cell begins with its own. */
    private static void single(Draft draft, List<String> row, List<Integer> columns) {
        var texts = new ArrayList<String>();
        columns.forEach(column -> Optional.ofNullable(cell(row, column)).ifPresent(texts::add));
        var lettered = !texts.isEmpty();
        for (var i = 0; i < texts.size(); i++) {
            var letter = LETTER.matcher(texts.get(i));
            lettered &= letter.find() && letter.group(1).equals(Labels.letter(i));
        }
        for (var text : texts) {
            option(draft, lettered ? LETTER.matcher(text).replaceFirst("") : text);
        }
    }

    private static void option(Draft draft, String text) {
        var letter = Labels.letter(draft.options.size());
        draft.options.add(new ReadOption(letter, OptionMarks.clean(draft, letter, text)));
    }

    /** Options on the lines below the stem, in its cell. */
    private static void below(Draft draft) {
        var lines = draft.stem.split("\n");
        var first = lines.length;
        for (var i = lines.length - 1; i > 0; i--) {
            var letter = LETTER.matcher(Folding.fold(lines[i].strip()));
            first = letter.find() && letter.group(1).equals("A") ? i : first;
        }
        if (!draft.options.isEmpty() || first >= lines.length - 1) {
            return;
        }
        split(draft, String.join("\n", List.of(lines).subList(first, lines.length)));
        draft.stem = String.join("\n", List.of(lines).subList(0, first));
    }

    /** All options in one cell, by their letters, else by line or semicolon. */
    private static void split(Draft draft, @Nullable String cell) {
        if (cell == null) {
            return;
        }
        var parts = OPTION.matcher(cell).find() ? OPTION.split(cell) : cell.split("[;；|\\n]");
        for (var part : parts) {
            if (!part.isBlank()) {
                option(draft, part.strip());
            }
        }
    }
}
