package dev.touchstone.writtentest.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** One sheet of a workbook, written row by row. Texts are cells of text and never formulas. */
final class Sheet {

    private static final double NARROW = 14;
    private static final double WIDE = 46;

    private final Worksheet sheet;
    private int row;

    private Sheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** A workbook; {@code writing} fills it with sheets. */
    static byte[] book(Consumer<Workbook> writing) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Touchstone", "1.0")) {
            writing.accept(book);
        } catch (IOException broken) {
            throw new UncheckedIOException("The workbook could not be written", broken);
        }
        return out.toByteArray();
    }

    /** A further sheet; the first column is wide where {@code wide} says so. */
    static Sheet in(Workbook book, String name, boolean wide, String... heads) {
        var sheet = new Sheet(book.newWorksheet(name));
        for (int column = 0; column < heads.length; column++) {
            sheet.sheet.width(column, wide && column == 0 ? WIDE : NARROW);
        }
        sheet.heads(heads);
        return sheet;
    }

    private void heads(String... heads) {
        row(heads);
        sheet.range(0, 0, 0, Math.max(0, heads.length - 1)).style().bold().set();
        sheet.freezePane(0, 1);
    }

    /** Numbers stay numbers; null leaves the cell empty. */
    Sheet row(@Nullable Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cells[column] != null) {
                sheet.inlineString(row, column, String.valueOf(cells[column]));
            }
        }
        row++;
        return this;
    }

    /** A column that holds sentences. */
    Sheet wide(int column) {
        sheet.width(column, WIDE);
        return this;
    }
}
