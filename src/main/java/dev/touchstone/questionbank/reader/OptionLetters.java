package dev.touchstone.questionbank.reader;

import java.util.List;
import java.util.regex.Pattern;

/** A. A、 A) (A) [A] Ａ．, lower case, and a bare letter at the start of a line; only in the sequence A, B, C … */
final class OptionLetters {

    private static final Pattern LETTER = Pattern.compile(
            "(?<![A-Za-z0-9])(?:[(\\[]\\s?([A-Ja-j])\\s?[)\\]]\\s?[.、:]?|([A-Ja-j])\\s{0,2}[.、:)](?![a-zA-Z]\\.))|(?<=^|\\n)[ \\-*+•●○□]{0,6}([A-J])(?=[ \\u3400-\\u9fff])",
            Pattern.MULTILINE);
    private static final String CORRECT = "√✓✔☑*";

    private OptionLetters() {}

    static void scan(Sheet sheet, List<Mark> found) {
        var matcher = LETTER.matcher(sheet.folded());
        var expected = 0;
        var last = -1;
        while (matcher.find()) {
            var letter = letter(matcher.group(1), matcher.group(2), matcher.group(3));
            var index = Character.toUpperCase(letter) - 'A';
            var lineStart = Boundaries.atLineStart(sheet, matcher.start());
            var follows = index == expected && last >= 0;
            if ((index == 0 || follows) && placed(sheet, matcher.start(), letter, lineStart, follows)) {
                found.add(new Mark(
                        Mark.Kind.OPTION,
                        begin(sheet, matcher.start(), lineStart),
                        matcher.end(),
                        NumberStyle.NONE,
                        index,
                        lineStart));
                expected = index + 1;
                last = matcher.end();
            }
        }
    }

    private static char letter(String bracketed, String separated, String bare) {
        return (bracketed != null ? bracketed : separated != null ? separated : bare).charAt(0);
    }

    private static boolean placed(Sheet sheet, int start, char letter, boolean lineStart, boolean follows) {
        if (lineStart || Boundaries.afterBlank(sheet, start)) {
            return true;
        }
        return Character.isUpperCase(letter)
                && (follows || Boundaries.afterSentence(sheet, start) || Boundaries.isFused(sheet, start));
    }

    private static int begin(Sheet sheet, int start, boolean lineStart) {
        if (!lineStart) {
            return start > 0 && CORRECT.indexOf(sheet.folded().charAt(start - 1)) >= 0 ? start - 1 : start;
        }
        return sheet.lineAt(start).start();
    }
}
