package dev.touchstone.questionbank.reader;

import java.util.List;

/** Questions with labels of their own behind a numbered one, in a paper that changes its manner half way. */
final class Followers {

    private Followers() {}

    /** Where the first of them begins: a label of a stem, behind an empty line and an answer; {@code to} when there is none. */
    static int begin(Sheet sheet, List<Mark> marks, int from, int to) {
        var answered = false;
        for (var mark : Marks.between(marks, from, to)) {
            answered |= mark.kind() == Mark.Kind.ANSWER || mark.kind() == Mark.Kind.ANALYSIS;
            var line = sheet.lineAt(mark.start());
            if (answered && mark.kind() == Mark.Kind.STEM && mark.lineStart() && line.gapBefore()) {
                return Unnumbered.find(sheet, marks, line.start(), to).isEmpty() ? to : line.start();
            }
        }
        return to;
    }
}
