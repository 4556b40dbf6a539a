package dev.touchstone.questionbank.reader;

import java.util.HashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A. A、 A) (A) [A] Ａ．, lower case, and a bare letter at the start of a line; only in the sequence A, B, C … */
final class OptionLetters {

    private static final Pattern LETTER = Pattern.compile(
            "(?<![A-Za-z0-9])(?:选项|[Oo]ption"
                    + " )?(?:[(\\[]\\s?([A-Ja-j])\\s?[)\\]]\\s?[.、:]?|([A-Ja-j])\\s{0,2}[.、:)](?![a-zA-Z]\\.))|(?<=^|\\n"
                    + ")[ \\-*+•●○□]{0,6}([A-J])(?:\\s?,\\s?(?=[\\u3400-\\u9fff])|(?=[ \\u3400-\\u9fff]))|(?<=["
                    + " ])([B-J])(?=[ ]\\S)",
            Pattern.MULTILINE);
    private static final String CORRECT = "√✓✔☑*";

    private OptionLetters() {}

    static void scan(Sheet sheet, List<Mark> found) {
        var matcher = LETTER.matcher(sheet.folded());
        var numbered = new HashMap<Integer, Integer>();
        found.stream()
                .filter(mark -> mark.kind() == Mark.Kind.ORDINAL && mark.lineStart())
                .forEach(mark -> numbered.put(sheet.lineNumber(mark.start()), mark.end()));
        var expected = 0;
        var last = -1;
        var bareBefore = false;
        while (matcher.find()) {
            if (matcher.start() < numbered.getOrDefault(sheet.lineNumber(matcher.start()), 0)) {
                continue;
            }
            var letter = firstOf(matcher);
            var index = Character.toUpperCase(letter) - 'A';
            var lineStart = Boundaries.atLineStart(sheet, matcher.start());
            var bare = matcher.group(3) != null || matcher.group(4) != null;
            var follows = index == expected && last >= 0;
            var sameLine = last >= 0 && sheet.lineNumber(last) == sheet.lineNumber(matcher.start());
            if (matcher.group(4) != null && (!follows || !bareBefore || !sameLine)) {
                continue;
            }
            if ((index == 0 || follows) && placed(sheet, matcher.start(), letter, lineStart, follows && sameLine)) {
                found.add(new Mark(
                        Mark.Kind.OPTION,
                        begin(sheet, matcher.start(), lineStart),
                        matcher.end(),
                        NumberStyle.NONE,
                        index,
                        lineStart));
                expected = index + 1;
                last = matcher.end();
                bareBefore = bare;
            }
        }
        FusedOptions.scan(sheet, found);
    }

    private static char firstOf(Matcher matcher) {
        for (var group = 1; group < matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group).charAt(0);
            }
        }
        return matcher.group(matcher.groupCount()).charAt(0);
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
