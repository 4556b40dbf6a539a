package dev.touchstone.writtentest;

import dev.touchstone.questionbank.Drawable;
import dev.touchstone.questionbank.QuestionId;
import java.util.Map;
import java.util.Set;

/**
 * What a draw looks back on.
 *
 * @param known questions the candidate had on an earlier paper, whatever version, and those they were merged into
 * @param papers on how many of the job's newest papers a question stands; what stands on none is absent
 * @param allowed on how many of them a question may stand, the paper to be drawn included
 */
record DrawHistory(Set<QuestionId> known, Map<QuestionId, Integer> papers, int allowed) {

    /** A first paper for somebody new, and no bound. */
    static final DrawHistory NONE = new DrawHistory(Set.of(), Map.of(), Integer.MAX_VALUE);

    /** A share of fewer papers says little: until there are so many, the bound is counted as if there were. */
    private static final int FEW = 20;

    /** On how many papers a question may stand at a cap, when so many were printed before. */
    static int allowed(int cap, int printed) {
        return Math.max(1, Math.max(FEW, printed + 1) * cap / 100);
    }

    boolean knows(Drawable question) {
        return known.contains(question.question());
    }

    /** By how many papers one more is too much; 0 while it may be used. */
    int excess(Drawable question) {
        return Math.max(0, papers.getOrDefault(question.question(), 0) - allowed + 1);
    }
}
