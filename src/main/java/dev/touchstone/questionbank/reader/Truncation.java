package dev.touchstone.questionbank.reader;

import java.util.List;

/** The last question of a list, visibly cut off: no end of sentence, a bracket left open, fewer options than the others. */
final class Truncation {

    private static final String ENDINGS = "。.?!:;)\"'_…>]%";

    private Truncation() {}

    static void mark(List<Draft> drafts) {
        for (var i = 0; i < drafts.size(); i++) {
            var last = i + 1 == drafts.size() || drafts.get(i + 1).group != drafts.get(i).group;
            if (last && isCut(drafts, i)) {
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
