package dev.touchstone.hiring.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the strip above the board says.
 *
 * @param active running applications
 * @param hired accepted offers
 * @param late applications that a member of staff lets wait too long
 * @param toHire median from applying to accepting; null before the first
 * @param ended everything that ended otherwise
 */
record BoardSummary(
        int active, int hired, int late, @Nullable Duration toHire, int ended) {

    /** Whether nobody ever applied. */
    public boolean isNobody() {
        return active + hired + ended == 0;
    }
}
