package dev.touchstone.offers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the grade table reads: test 0–100, role-play and panel 1–5, months of customer-service experience. */
public record GradeFacts(
        @Nullable BigDecimal testTotal,
        @Nullable BigDecimal rolePlayTotal,
        @Nullable BigDecimal panelTotal,
        int experienceMonths) {}
