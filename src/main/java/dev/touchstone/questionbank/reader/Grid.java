package dev.touchstone.questionbank.reader;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A file that is one table, by rows. */
record Grid(List<Row> rows) {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '，', '；');
    private static final int MOST_COLUMNS = 100;

    /** A row that holds something, and where it stands in the text. */
    record Row(int start, int end, List<String> cells) {
        long filled() {
            return cells.stream().filter(cell -> !cell.isBlank()).count();
        }
    }

    /** The text as comma-separated values, whatever the comma; empty when it is not well-formed. */
    static Optional<Grid> csv(String text) {
        var separator = separator(text);
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            var records = new ArrayList<CsvRecord>();
            reader.forEach(records::add);
            return Optional.of(new Grid(rows(text, records)));
        } catch (CsvParseException | IOException broken) {
            return Optional.empty();
        }
    }

    /** The lines {@link SheetText} makes. */
    static Grid sheet(String text) {
        return sheet(text, 0);
    }

    /** The same for text that begins at an offset. */
    static Grid sheet(String text, int offset) {
        var rows = new ArrayList<Row>();
        var start = offset;
        for (var line : text.split("\n", -1)) {
            add(rows, new Row(start, start + line.length(), List.of(line.split("\t", MOST_COLUMNS + 1))));
            start += line.length() + 1;
        }
        return new Grid(rows);
    }

    private static List<Row> rows(String text, List<CsvRecord> records) {
        var lines = lineStarts(text);
        var rows = new ArrayList<Row>();
        for (var i = 0; i < records.size(); i++) {
            var start = lines.get((int) records.get(i).getStartingLineNumber() - 1);
            var next = i + 1 < records.size()
                    ? lines.get((int) records.get(i + 1).getStartingLineNumber() - 1) - 1
                    : text.length();
            add(
                    rows,
                    new Row(
                            start,
                            Math.max(start, next),
                            records.get(i).getFields().stream()
                                    .limit(MOST_COLUMNS)
                                    .map(String::strip)
                                    .toList()));
        }
        return rows;
    }

    private static void add(List<Row> rows, Row row) {
        if (row.filled() > 0) {
            rows.add(row);
        }
    }

    private static List<Integer> lineStarts(String text) {
        var starts = new ArrayList<Integer>();
        starts.add(0);
        for (var i = 0; i < text.length(); i++) {
            var alone = text.charAt(i) == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (text.charAt(i) == '\n' || alone) {
                starts.add(i + 1);
            }
        }
        return starts;
    }

    /** The one that occurs most in the first lines. */
    private static char separator(String text) {
        var top = text.lines().limit(3).reduce("", String::concat);
        return SEPARATORS.stream()
                .max(java.util.Comparator.comparingLong(
                        mark -> top.chars().filter(c -> c == mark).count()))
                .orElse(',');
    }

    /** Characters up to the end of the last row. */
    int length() {
        return rows.isEmpty() ? 0 : rows.get(rows.size() - 1).end();
    }

    /** Where the names of the columns stand: a row that names them, else the first row of a table. */
    int header() {
        var named = Stream.iterate(0, i -> i < Math.min(rows.size(), 10), i -> i + 1)
                .filter(i -> TableColumns.named(rows.get(i).cells()).isPresent())
                .findFirst();
        return named.orElseGet(() -> Stream.iterate(0, i -> i < rows.size(), i -> i + 1)
                .filter(i -> rows.get(i).filled() > 1)
                .findFirst()
                .orElse(0));
    }

    /** Whether it is a table of something: rows of as many cells. */
    boolean isTable() {
        return rows.size() > 1
                && rows.get(0).cells().size() > 1
                && rows.stream()
                        .allMatch(
                                row -> row.cells().size() == rows.get(0).cells().size());
    }

    /** Whether it is plainly a table of questions: a row on top that names its columns once, and rows of several cells below. */
    boolean isQuestions() {
        var header = header();
        if (rows.size() < 2 || TableColumns.named(rows.get(header).cells()).isEmpty()) {
            return false;
        }
        var stem = TableColumns.named(rows.get(header).cells())
                .map(TableColumns::stem)
                .orElse(-1);
        var below = TableQuestion.joined(rows.subList(header + 1, rows.size()), stem);
        return !below.isEmpty()
                && below.stream().allMatch(row -> row.filled() > 1)
                && below.stream()
                        .noneMatch(row -> TableColumns.named(row.cells()).isPresent());
    }
}
