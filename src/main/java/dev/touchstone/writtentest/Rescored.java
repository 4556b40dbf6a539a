package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the correction of a key did to one paper.
 *
 * @param pointsBefore of the whole paper, as far as it is marked
 * @param totalBefore 0–100; null while open answers wait for a marker
 * @param decided whether the application had left the written test by then
 */
record Rescored(
        SittingId sitting,
        JobApplicationId application,
        BigDecimal pointsBefore,
        BigDecimal pointsAfter,
        @Nullable BigDecimal totalBefore,
        @Nullable BigDecimal totalAfter,
        boolean decided) {}
