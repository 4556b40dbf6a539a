package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.jobs.JobOpeningId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a correction does, or did, to one paper.
 *
 * @param before 0–100; null while open answers wait for a marker
 * @param change in points of the paper
 * @param decided whether the application has left the written test
 */
public record RescoreLine(
        JobApplicationId application,
        JobOpeningId job,
        String number,
        String name,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        BigDecimal change,
        boolean decided) {

    /** Whether the result is on the other side of the pass mark; never without one. */
    boolean crosses(@Nullable BigDecimal passMark) {
        return passMark != null
                && before != null
                && after != null
                && before.compareTo(passMark) >= 0 != after.compareTo(passMark) >= 0;
    }
}
