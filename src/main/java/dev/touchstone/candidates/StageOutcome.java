package dev.touchstone.candidates;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A stage’s result as the gate’s table reads it: 0–100 for the written test, 1–5 for role-play and panel. */
public record StageOutcome(@Nullable BigDecimal total, boolean enoughEvidence, boolean criticalHit) {}
