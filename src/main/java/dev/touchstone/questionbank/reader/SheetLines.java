package dev.touchstone.questionbank.reader;

import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a spreadsheet down as they come by; stops where the text gets too long. */
final class SheetLines implements SheetContentsHandler {

    private static final int MOST_COLUMNS = 100;

    private final StringBuilder text = new StringBuilder();
    private int column;

    @Override
    public void startRow(int row) {
        column = 0;
    }

    @Override
    public void endRow(int row) {
        text.append('\n');
        if (text.length() > BankReader.LONGEST) {
            throw BankReader.tooLong(text.length());
        }
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
        var place = reference == null ? column + 1 : new CellReference(reference).getCol();
        if (value == null || place > MOST_COLUMNS || value.isBlank()) {
            return;
        }
        while (column < place) {
            text.append('\t');
            column++;
        }
        text.append(value.strip()
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
