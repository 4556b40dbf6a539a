package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;

/** Splits a line into cells; a cell in double quotes may hold the separator. */
final class Cells {

    /** Stands for a line end within a cell, in lines made from tables. */
    static final char BREAK = '\u001E';

    private Cells() {}

    static List<String> split(String line, char separator) {
        var trimmed = line.strip();
        var framed = separator == '|' && trimmed.startsWith("|");
        var inner = framed
                ? trimmed.substring(
                        1, trimmed.endsWith("|") && trimmed.length() > 1 ? trimmed.length() - 1 : trimmed.length())
                : line;
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < inner.length(); i++) {
            var c = inner.charAt(i);
            if (quoted && c == '"' && i + 1 < inner.length() && inner.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"' && (quoted || cell.toString().isBlank())) {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    /** Whether a quoted cell is still open at the end of the line, so that the next line belongs to it. */
    static boolean leftOpen(String line, char separator) {
        var quoted = false;
        var fresh = true;
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c == '"' && (quoted || fresh)) {
                quoted = !quoted;
                fresh = false;
            } else if (c == separator && !quoted) {
                fresh = true;
            } else if (c != ' ') {
                fresh = c == '"';
            }
        }
        return quoted;
    }
}
