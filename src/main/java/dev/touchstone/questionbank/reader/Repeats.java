package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/** Questions listed once without and once with their answers become one. */
final class Repeats {

    private Repeats() {}

    static List<Draft> merge(List<Draft> drafts) {
        var kept = new ArrayList<Draft>();
        var seen = new HashMap<String, Draft>();
        for (var draft : drafts) {
            var stem = bare(draft.stem);
            var earlier = stem.isEmpty() ? null : seen.get(draft.above.section() + "|" + stem);
            if (earlier != null
                    && earlier.answer == null
                    && earlier.key == null
                    && draft.answer != null
                    && earlier.options.isEmpty()
                    && draft.options.isEmpty()) {
                earlier.answer = draft.answer;
                earlier.analysis = earlier.analysis == null ? draft.analysis : earlier.analysis;
                earlier.add(Defect.notice("mergedRepeat", earlier.ordinal));
            } else if (!stem.isEmpty()) {
                seen.putIfAbsent(draft.above.section() + "|" + stem, draft);
                kept.add(draft);
            }
        }
        return kept;
    }

    static String bare(String stem) {
        return Letters.of(Folding.fold(stem).toLowerCase(Locale.ROOT));
    }
}
