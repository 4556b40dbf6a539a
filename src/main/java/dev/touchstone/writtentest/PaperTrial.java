package dev.touchstone.writtentest;

import dev.touchstone.questionbank.Drawable;
import dev.touchstone.questionbank.QuestionId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of a job's papers when so many were drawn one after the other, for people who are all new.
 *
 * @param papers how many were drawn
 * @param lowest the easiest paper's mean difficulty, 1 easy to 3 hard, weighted by points
 * @param highest the hardest paper's
 * @param overused on how many papers the cap gave way
 * @param mostUsed on how many percent of the papers the drawn question stood that was used most
 */
public record PaperTrial(int papers, BigDecimal lowest, BigDecimal highest, int overused, int mostUsed) {

    private static final int PAPERS = 200;

    /** Papers no further apart are called equally hard: one question in ten, one difficulty off. */
    private static final BigDecimal CLOSE = new BigDecimal("0.10");

    static PaperTrial of(PaperPools pools, @Nullable Integer cap) {
        Map<QuestionId, Integer> used = new HashMap<>();
        List<BigDecimal> difficulties = new ArrayList<>();
        int overused = 0;
        for (int printed = 0; printed < PAPERS; printed++) {
            int allowed = cap == null ? Integer.MAX_VALUE : DrawHistory.allowed(cap, printed);
            var paper = pools.draw(printed, new DrawHistory(Set.of(), used, allowed));
            difficulties.add(paper.difficulty());
            overused += paper.overused() > 0 ? 1 : 0;
            paper.questions().stream()
                    .map(Drawable::question)
                    .forEach(question -> used.merge(question, 1, Integer::sum));
        }
        used.keySet().removeAll(pools.fixed());
        int most = used.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return new PaperTrial(
                PAPERS,
                Collections.min(difficulties),
                Collections.max(difficulties),
                overused,
                (most * 100 + PAPERS - 1) / PAPERS);
    }

    /** How far the easiest and the hardest paper are apart. */
    public BigDecimal spread() {
        return highest.subtract(lowest);
    }

    /** Whether everybody gets an equally hard paper. */
    public boolean isFair() {
        return spread().compareTo(CLOSE) <= 0;
    }
}
