package dev.touchstone.candidates;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A CSV text cut into known columns.
 *
 * @param ignored headings nobody knows; their columns are left out
 */
record ImportTable(List<Line> lines, List<String> ignored) {

    /** The largest file, in rows. */
    static final int MOST = 1000;

    /** One row; {@code number} is its line in the file. Empty cells are absent. */
    record Line(long number, Map<ImportColumn, String> cells) {}

    /** Refuses UNUSABLE what has no rows, no name column, no way to reach anybody, or too many rows. */
    static ImportTable of(String text) {
        var records = read(text);
        if (records.size() < 2) {
            throw refused("candidates.import.empty", "A file without rows");
        }
        if (records.size() > MOST + 1) {
            throw refused("candidates.import.tooLong", "A file of %d rows".formatted(records.size()), MOST);
        }
        var columns = records.get(0).getFields().stream().map(ImportColumn::of).toList();
        expect(columns);
        var ignored = Stream.iterate(0, i -> i < columns.size(), i -> i + 1)
                .filter(i -> columns.get(i).isEmpty())
                .map(records.get(0)::getField)
                .filter(heading -> !heading.isBlank())
                .toList();
        return new ImportTable(
                records.stream()
                        .skip(1)
                        .map(row -> line(row, columns))
                        .filter(line -> !line.cells().isEmpty())
                        .toList(),
                ignored);
    }

    private static void expect(List<Optional<ImportColumn>> columns) {
        if (!columns.contains(Optional.of(ImportColumn.NAME))) {
            throw refused("candidates.import.noName", "A file without a name column");
        }
        if (!columns.contains(Optional.of(ImportColumn.EMAIL)) && !columns.contains(Optional.of(ImportColumn.PHONE))) {
            throw refused("candidates.import.noContact", "A file without addresses and numbers");
        }
    }

    private static Line line(CsvRecord row, List<Optional<ImportColumn>> columns) {
        var cells = new EnumMap<ImportColumn, String>(ImportColumn.class);
        for (int i = 0; i < Math.min(row.getFieldCount(), columns.size()); i++) {
            var cell = row.getField(i).strip();
            columns.get(i).filter(column -> !cell.isEmpty()).ifPresent(column -> cells.putIfAbsent(column, cell));
        }
        return new Line(row.getStartingLineNumber(), cells);
    }

    private static List<CsvRecord> read(String text) {
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            var records = new ArrayList<CsvRecord>();
            reader.forEach(records::add);
            return records;
        } catch (CsvParseException | java.io.IOException broken) {
            throw refused("candidates.import.broken", "A file that is no CSV");
        }
    }

    /** The separator that occurs most in the heading: comma, semicolon, tab, or the Chinese comma. */
    private static char separator(String text) {
        var heading = text.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t', '，')
                .max(java.util.Comparator.comparingLong(
                        mark -> heading.chars().filter(c -> c == mark).count()))
                .orElse(',');
    }

    private static RefusedException refused(String key, String message, Object... arguments) {
        return new RefusedException(Reason.UNUSABLE, key, message, arguments);
    }
}
