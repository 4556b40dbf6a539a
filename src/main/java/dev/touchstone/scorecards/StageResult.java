package dev.touchstone.scorecards;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A stage’s result over its submitted cards: competency = mean over raters, total = mean over competencies (DESIGN formulas).
 *
 * @param total 1–5, null without enough evidence (fewer than half of the planned competencies observed)
 * @param competencies code to mean; unobserved ones are absent
 * @param cards how many cards were submitted */
public record StageResult(
        @Nullable BigDecimal total,
        boolean enoughEvidence,
        boolean criticalHit,
        Map<String, BigDecimal> competencies,
        int cards) {}
