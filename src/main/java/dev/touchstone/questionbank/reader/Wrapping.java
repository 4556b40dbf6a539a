package dev.touchstone.questionbank.reader;

import java.util.regex.Pattern;

/** Whether a line end is the end of a paragraph or only of the paper. */
final class Wrapping {

    private static final String TERMINAL = "。.？?！!；;：:)）”\"』】]…、*";
    /** A bullet or a box to tick begins a line of its own. */
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+] |[•●○◯□■▪☐☑☒✅]|\\[[ xX]?\\] )");

    private static final String CLOSING = "，。、；！？”）";
    /** Few signs and the end of a sentence, or nothing but a word. */
    private static final Pattern REST =
            Pattern.compile("[\\u4e00-\\u9fff]{1,4}[。？！；]|(?![对错是否])[\\u4e00-\\u9fff]{1,2}");

    private static final int LONGEST_REST = 5;
    private static final int SHORTEST_BEFORE_REST = 20;
    private static final int SHORTEST_WRAPPED = 40;

    private Wrapping() {}

    /** What stands between two lines once joined: nothing, a blank, or a line end. */
    static String between(Sheet sheet, int lineEnd) {
        if (!continues(sheet, lineEnd)) {
            return "\n";
        }
        var text = sheet.text();
        var before = lineEnd > 0 ? text.charAt(lineEnd - 1) : ' ';
        var after = lineEnd + 1 < text.length() ? text.charAt(lineEnd + 1) : ' ';
        return before < 0x250 && after < 0x250 ? " " : "";
    }

    /** True when the line that ends here was cut by the paper's width only. */
    static boolean continues(Sheet sheet, int lineEnd) {
        var line = sheet.lineAt(Math.max(0, lineEnd - 1));
        if (goesOn(sheet, line, lineEnd)) {
            return true;
        }
        if (line.level() > 0
                || line.length() == 0
                || width(sheet.text(), line.start(), line.end()) < SHORTEST_WRAPPED) {
            return false;
        }
        var last = sheet.text().charAt(line.end() - 1);
        var next = lineEnd + 1 < sheet.length() ? sheet.lineAt(lineEnd + 1) : line;
        return TERMINAL.indexOf(last) < 0
                && next.level() == 0
                && next.quote() == line.quote()
                && !ITEM.matcher(sheet.text()).region(next.start(), next.end()).lookingAt();
    }

    /** No paragraph begins with a comma, and what is left of a word on a line of its own belongs to the line before it. */
    private static boolean goesOn(Sheet sheet, Sheet.Line line, int lineEnd) {
        if (line.length() == 0 || line.level() > 0 || lineEnd + 1 >= sheet.length()) {
            return false;
        }
        var next = sheet.lineAt(lineEnd + 1);
        if (next.gapBefore() || next.level() > 0 || next.length() == 0 || next.quote() != line.quote()) {
            return false;
        }
        var first = sheet.text().charAt(next.start());
        var last = sheet.text().charAt(line.end() - 1);
        return CLOSING.indexOf(first) >= 0
                || next.length() <= LONGEST_REST
                        && Boundaries.isHan(first)
                        && Boundaries.isHan(last)
                        && width(sheet.text(), line.start(), line.end()) >= SHORTEST_BEFORE_REST
                        && REST.matcher(sheet.text())
                                .region(next.start(), next.end())
                                .matches();
    }

    static int width(String text, int from, int to) {
        var width = 0;
        for (var i = from; i < to; i++) {
            width += text.charAt(i) < 0x250 ? 1 : 2;
        }
        return width;
    }
}
