package dev.touchstone.questionbank.reader;

import java.util.List;

/** Where within a line a new piece may begin. */
final class Boundaries {

    private static final String SENTENCE_END = "。.？?！!；;：:)）]】”\"』」…>";
    /** From this length on a line may hold several pieces without any white space between them. */
    static final int FUSED = 150;

    private static final int RESTS = 30;

    private static final int WIDEST_DECORATION = 120;

    private Boundaries() {}

    /** True at the start of a line, bullets and opening brackets left aside. */
    static boolean atLineStart(Sheet sheet, int offset) {
        var line = sheet.lineAt(offset);
        if (offset - line.start() > WIDEST_DECORATION) {
            return false;
        }
        for (var i = line.start(); i < offset; i++) {
            if (" \t*_-+·([>#•●○◆■□▪●△▲★☆.~√✓✔☑".indexOf(sheet.folded().charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    static boolean afterBlank(Sheet sheet, int offset) {
        return offset == 0 || Character.isWhitespace(sheet.folded().charAt(offset - 1));
    }

    static boolean afterSentence(Sheet sheet, int offset) {
        var i = offset - 1;
        while (i >= 0 && sheet.folded().charAt(i) == ' ') {
            i--;
        }
        return i < 0
                || sheet.folded().charAt(i) == '\n'
                || SENTENCE_END.indexOf(sheet.folded().charAt(i)) >= 0;
    }

    /** A line that goes on from such a line, or into one, is the rest of it. */
    static boolean isFused(Sheet sheet, int offset) {
        var number = sheet.lineNumber(offset);
        var length = sheet.lines().get(number).length();
        return length >= FUSED
                || length >= RESTS && (isFused(sheet.lines(), number - 1) || isFused(sheet.lines(), number + 1));
    }

    private static boolean isFused(List<Sheet.Line> lines, int number) {
        return number >= 0 && number < lines.size() && lines.get(number).length() >= FUSED;
    }

    static boolean isHan(char c) {
        return c >= 0x3400 && c <= 0x9FFF;
    }
}
