package dev.touchstone.jobs;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** When a stage counts as passed.
 *
 * @param passMark 0–100 for the written test, 1–5 for role-play and panel; null until the job sets it
 * @param clearPassThrough whether a clear pass goes on without a person’s confirmation; a rejection never does */
public record GatePlan(Stage stage, @Nullable BigDecimal passMark, boolean clearPassThrough) {}
