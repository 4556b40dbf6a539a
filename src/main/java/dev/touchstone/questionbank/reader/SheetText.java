package dev.touchstone.questionbank.reader;

import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.StringJoiner;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A spreadsheet as lines, cells parted by tabs. */
final class SheetText {

    private static final int ENTRIES_LOOKED_AT = 30;

    private SheetText() {}

    /** Whether a zip file holds a workbook. */
    static boolean matches(byte[] content) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var i = 0; i < ENTRIES_LOOKED_AT; i++) {
                var entry = zip.getNextEntry();
                if (entry == null || entry.getName().equals("word/document.xml")) {
                    return false;
                }
                if (entry.getName().equals("xl/workbook.xml")) {
                    return true;
                }
            }
            return false;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    static String read(byte[] content) {
        WordText.limitZip();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            var lines = new StringJoiner("\n");
            var format = new DataFormatter();
            workbook.forEach(sheet -> {
                sheet.forEach(row -> lines.add(line(row, format)));
                lines.add("");
            });
            return lines.toString();
        } catch (IOException | RuntimeException e) {
            throw new RefusedException(
                    Reason.UNUSABLE, "questionbank.import.error.xlsx", "Workbook cannot be opened: " + e.getMessage());
        }
    }

    private static String line(Row row, DataFormatter format) {
        var cells = new StringJoiner("\t");
        for (var i = 0; i < row.getLastCellNum(); i++) {
            cells.add(format.formatCellValue(row.getCell(i))
                    .strip()
                    .replaceAll("\\t+", " ")
                    .replaceAll("[\\r\\n]+", String.valueOf(Cells.BREAK)));
        }
        return cells.toString();
    }
}
