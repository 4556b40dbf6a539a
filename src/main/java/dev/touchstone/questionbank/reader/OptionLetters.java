package dev.touchstone.questionbank.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A. A、 A) (A) [A] Ａ．, lower case, and a bare letter at the start of a line; only in the sequence A, B, C … */
final class OptionLetters {

    private static final Hits LETTER = new Hits(
            Pattern.compile(
                    "(?<![A-Za-z])(?:选项|[Oo]ption"
                            + " )?(?:[(\\[]\\s?([A-Ja-j])\\s?[)\\]]\\s?[.、:]?|([A-Ja-j])\\s{0,2}[.、:)](?![a-zA-Z]\\.))|(?<=^|\\n"
                            + ")[ \\-*+•●○□]{0,6}([A-J])(?:\\s?,\\s?(?=[\\u3400-\\u9fff])|(?=[ \\u3400-\\u9fff]))|(?<=["
                            + " ])([B-J])(?=[ ]\\S)",
                    Pattern.MULTILINE),
            "\n",
            " ");
    private static final String CORRECT = "√✓✔☑*";

    private final Sheet sheet;
    private final List<Mark> found;
    /** Where the number of a line ends. */
    private final Map<Integer, Integer> numbered = new HashMap<>();

    private int expected;
    private int last = -1;
    private boolean bareBefore;

    private OptionLetters(Sheet sheet, List<Mark> found) {
        this.sheet = sheet;
        this.found = found;
        found.stream()
                .filter(mark -> mark.kind() == Mark.Kind.ORDINAL && mark.lineStart())
                .forEach(mark -> numbered.put(sheet.lineNumber(mark.start()), mark.end()));
    }

    static void scan(Sheet sheet, List<Mark> found) {
        LETTER.each(sheet.folded(), new OptionLetters(sheet, found)::take);
        FusedOptions.scan(sheet, found);
    }

    private void take(Matcher matcher) {
        var line = sheet.lineNumber(matcher.start());
        if (matcher.start() < numbered.getOrDefault(line, 0)) {
            return;
        }
        var letter = firstOf(matcher);
        var index = Character.toUpperCase(letter) - 'A';
        var lineStart = Boundaries.atLineStart(sheet, matcher.start());
        var follows = index == expected && last >= 0;
        var sameLine = last >= 0 && sheet.lineNumber(last) == line;
        if (isGlued(matcher.start()) && (!follows || !Boundaries.isFused(sheet, matcher.start()))) {
            return;
        }
        var between = matcher.group(4) != null;
        if (between && (!follows || !bareBefore || !sameLine)) {
            return;
        }
        if ((index == 0 || follows) && placed(sheet, matcher.start(), letter, lineStart, follows && sameLine)) {
            var begin = begin(sheet, matcher.start(), lineStart);
            found.add(new Mark(Mark.Kind.OPTION, begin, matcher.end(), NumberStyle.NONE, index, lineStart));
            expected = index + 1;
            last = matcher.end();
            bareBefore = between || matcher.group(3) != null;
        }
    }

    /** Behind a figure: on a line of many pieces the next option may begin there. */
    private boolean isGlued(int start) {
        return start > 0
                && sheet.folded().charAt(start - 1) >= '0'
                && sheet.folded().charAt(start - 1) <= '9';
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
