package dev.touchstone.questionbank.reader;

import java.util.regex.Pattern;

/** Where the last option of a question ends when nothing labelled follows: at an empty line or a key standing alone. */
final class OptionEnd {

    private static final Pattern KEY_ALONE =
            Pattern.compile("\\n[ ]*[(\\[]?\\s?[A-J](?:[,、 ]{0,2}[A-J]){0,7}\\s?[)\\]]?\\s*(?=\\n|$)");

    private OptionEnd() {}

    static int find(Sheet sheet, Mark option, int end) {
        var alone = KEY_ALONE.matcher(sheet.folded()).region(option.end(), end);
        var stop = alone.find() ? alone.start() : end;
        var first = sheet.lineNumber(option.end());
        for (var i = first + 1; i < sheet.lines().size() && sheet.lines().get(i).start() < stop; i++) {
            if (sheet.lines().get(i).gapBefore()
                    && !Wrapping.continues(sheet, sheet.lines().get(i - 1).end())) {
                return sheet.lines().get(i).start();
            }
        }
        return stop;
    }
}
