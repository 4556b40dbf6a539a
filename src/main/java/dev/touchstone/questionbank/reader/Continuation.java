package dev.touchstone.questionbank.reader;

import dev.touchstone.questionbank.reader.Outline.Run;

/** How well a number continues a run. */
final class Continuation {

    static final double EXACT = 3;
    /** A list that began at the start of a line goes on there, unless nothing else wants the number. */
    private static final double WITHIN_A_LINE = 2.5;

    private static final double OTHER_SEPARATOR = 2;
    private static final double OTHER_LEVEL = 1.5;
    private static final double REPEATED = 1.2;
    private static final double GAP = 1;
    private static final int WIDEST_GAP = 3;

    private Continuation() {}

    /** @param clear whether the mark stands clearly: at the start of a line or as a heading */
    static double fit(Run run, Mark mark, int level, int quote, boolean clear) {
        if (run.style == NumberStyle.NONE || run.quote != quote || !run.style.mixesWith(mark.style())) {
            return 0;
        }
        var same = run.style == mark.style();
        if (mark.number() == 0) {
            return same ? EXACT : 0;
        }
        var next = mark.number() == run.last + 1;
        if (mark.kind() == Mark.Kind.WEAK_ORDINAL) {
            return next && run.style.mixesWith(NumberStyle.DOT) && run.level == level ? OTHER_SEPARATOR : 0;
        }
        if (run.level != level) {
            return next && mark.lineStart() && level == 0 ? OTHER_LEVEL : 0;
        }
        if (next) {
            var fused = run.items.get(0).mark.lineStart() && !mark.lineStart();
            return same ? fused ? WITHIN_A_LINE : EXACT : OTHER_SEPARATOR;
        }
        return same && clear ? unusual(run, mark) : 0;
    }

    private static double unusual(Run run, Mark mark) {
        if (mark.number() == run.last && (run.level > 0 || run.style.rank() <= NumberStyle.HAN_BRACKET.rank())) {
            return REPEATED;
        }
        return mark.number() > run.last && mark.number() <= run.last + WIDEST_GAP ? GAP : 0;
    }
}
