package dev.touchstone.offers;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the recruiter sets.
 *
 * @param gradeReason required when the grade differs from the proposal
 */
public record PrepareOffer(
        Grade grade,
        @Nullable String gradeReason,
        BigDecimal monthlyPay,
        int probationMonths,
        LocalDate startsOn,
        @Nullable String note) {}
