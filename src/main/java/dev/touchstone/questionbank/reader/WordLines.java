package dev.touchstone.questionbank.reader;

import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Writes the body of a Word document as text. */
final class WordLines {

    private final StringBuilder text = new StringBuilder();
    private final WordNumbers numbers = new WordNumbers();

    String write(List<IBodyElement> elements) {
        for (var element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                line(heading(paragraph) + numbers.of(paragraph) + paragraph.getText());
            } else if (element instanceof XWPFTable table) {
                table.getRows().forEach(this::row);
                line("");
            }
        }
        return text.toString();
    }

    /** One row is one line, its cells parted by tabs; a table of one cell is only a frame. */
    private void row(XWPFTableRow row) {
        var cells =
                row.getTableCells().stream().map(cell -> cell.getText().strip()).toList();
        if (cells.size() == 1) {
            row.getTableCells()
                    .get(0)
                    .getParagraphs()
                    .forEach(paragraph -> line(numbers.of(paragraph) + paragraph.getText()));
        } else {
            line(String.join(
                    "\t", cells.stream().map(cell -> cell.replace('\n', ' ')).toList()));
        }
    }

    private static String heading(XWPFParagraph paragraph) {
        var style = paragraph.getStyle();
        if (style == null || paragraph.getText().isBlank()) {
            return "";
        }
        var level = style.replaceAll("(?i)^(?:heading|标题)\\s?([1-6])$", "$1");
        return level.matches("[1-6]") ? "#".repeat(Integer.parseInt(level)) + " " : "";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
