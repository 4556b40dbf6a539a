package dev.touchstone.questionbank.reader;

import java.util.List;
import java.util.regex.Pattern;

/** The last question of a list, visibly cut off: no end of sentence, a bracket left open, fewer options than the others. */
final class Truncation {

    private static final String ENDINGS = "。.?!:;)\"'_…>]%";

    /** Words that cannot end an open question. */
    private static final Pattern DANGLING = Pattern.compile(
            "(?<=.{6})(?:的|地|应该|应当|以及|和|与|及|或者?|并且?|而且|但是?|因为|由于|如果|并结合|把|被|将|对于|关于|从|[,、])\\s*$", Pattern.DOTALL);

    private static final Pattern UNFINISHED =
            Pattern.compile("(?<=.{4})(?:已经|以及|并且|因为|由于|如果|但是|应该|应当|[,、])\\s*$", Pattern.DOTALL);

    private Truncation() {}

    static void mark(List<Draft> drafts) {
        for (var i = 0; i < drafts.size(); i++) {
            var last = i + 1 == drafts.size() || drafts.get(i + 1).group != drafts.get(i).group;
            if (last && isCut(drafts, i) || endsOpen(drafts.get(i))) {
                drafts.get(i).truncated = true;
            }
        }
    }

    private static boolean isCut(List<Draft> drafts, int index) {
        var draft = drafts.get(index);
        var siblings = drafts.subList(first(drafts, index), index);
        var tail = tail(draft);
        if (Brackets.leftOpen(Folding.fold(tail))) {
            return true;
        }
        return draft.answer == null
                && draft.analysis == null
                && draft.key == null
                && draft.options.isEmpty()
                && !siblings.isEmpty()
                && open(draft.stem)
                && siblings.stream().filter(other -> open(other.stem)).count() * 4 < siblings.size();
    }

    /** A word that asks for more, or a quotation never closed, at the end of an open question. */
    private static boolean endsOpen(Draft draft) {
        var plain = draft.options.isEmpty() && draft.key == null && draft.listedKey == null;
        return plain
                && draft.labelType != QuestionForm.TRUE_FALSE
                && draft.above.type() != QuestionForm.TRUE_FALSE
                && (draft.answer == null
                                && (DANGLING.matcher(Folding.fold(draft.stem)).find() || quoteLeftOpen(draft.stem))
                        || draft.answer != null
                                && UNFINISHED
                                        .matcher(Folding.fold(draft.answer))
                                        .find());
    }

    private static boolean quoteLeftOpen(String text) {
        return text.lastIndexOf('“') > text.lastIndexOf('”') || text.lastIndexOf('「') > text.lastIndexOf('」');
    }

    private static String tail(Draft draft) {
        return draft.analysis != null ? draft.analysis : draft.answer != null ? draft.answer : draft.stem;
    }

    private static int first(List<Draft> drafts, int index) {
        var first = index;
        while (first > 0 && index - first < 50 && drafts.get(first - 1).group == drafts.get(index).group) {
            first--;
        }
        return first;
    }

    private static boolean open(String stem) {
        var folded = Folding.fold(stem).replaceAll("[\\s\"']+$", "");
        return !folded.isEmpty() && ENDINGS.indexOf(folded.charAt(folded.length() - 1)) < 0;
    }
}
