package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Cells of a spreadsheet that were merged down a column. What names several rows (a chapter, a type, points) is said by each of
 * them; a question that stands beside several rows is one question.
 */
final class MergedCells extends DefaultHandler {

    private static final int LONGEST_NAME = 30;

    private final Map<Integer, List<CellRangeAddress>> byFirstRow = new HashMap<>();
    /** Those that reach into the next row, with what they say. */
    private final Map<CellRangeAddress, String> open = new HashMap<>();

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        if (localName.equals("mergeCell")) {
            var merged = CellRangeAddress.valueOf(attributes.getValue("ref"));
            if (merged.getFirstColumn() == merged.getLastColumn()) {
                byFirstRow
                        .computeIfAbsent(merged.getFirstRow(), any -> new ArrayList<>())
                        .add(merged);
            }
        }
    }

    /** Fills the cells of a row, by their columns from 0; asked for the rows in printed order. */
    void fill(int row, SortedMap<Integer, String> cells) {
        open.keySet().removeIf(merged -> merged.getLastRow() < row);
        open.forEach((merged, said) -> cells.putIfAbsent(merged.getFirstColumn(), said));
        for (var merged : byFirstRow.getOrDefault(row, List.of())) {
            var said = cells.get(merged.getFirstColumn());
            if (said != null && isName(said)) {
                open.put(merged, said);
            }
        }
    }

    private static boolean isName(String said) {
        return said.length() <= LONGEST_NAME && QuestionSense.soft(Folding.fold(said)) == 0;
    }
}
