package dev.touchstone.questionbank.reader;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a spreadsheet down as they come by; stops where the text gets too long. */
final class SheetLines implements SheetContentsHandler {

    private static final int MOST_COLUMNS = 100;

    private final StringBuilder text = new StringBuilder();
    private final SortedMap<Integer, String> cells = new TreeMap<>();
    private MergedCells merged = new MergedCells();
    private int column;

    /** Before each sheet: which of its cells are merged. */
    void begin(MergedCells merged) {
        this.merged = merged;
    }

    @Override
    public void startRow(int row) {
        cells.clear();
        column = -1;
    }

    @Override
    public void endRow(int row) {
        merged.fill(row, cells);
        var written = 0;
        for (var cell : cells.entrySet()) {
            text.append("\t".repeat(cell.getKey() - written)).append(cell.getValue());
            written = cell.getKey();
        }
        text.append('\n');
        if (text.length() > BankReader.LONGEST) {
            throw BankReader.tooLong(text.length());
        }
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        if (value == null || column > MOST_COLUMNS || value.isBlank()) {
            return;
        }
        cells.put(
                column,
                value.strip()
                        .replace("\r\n", "\n")
                        .replace('\t', ' ')
                        .replace('\r', ' ')
                        .replace('\n', Cells.BREAK));
    }

    @Override
    public void endSheet() {
        text.append('\n');
    }

    int length() {
        return text.length();
    }

    /** Whether anything but empty lines stands behind an offset. */
    boolean isFilled(int offset) {
        for (var i = offset; i < text.length(); i++) {
            if (text.charAt(i) > ' ') {
                return true;
            }
        }
        return false;
    }

    String text() {
        return text.toString();
    }
}
