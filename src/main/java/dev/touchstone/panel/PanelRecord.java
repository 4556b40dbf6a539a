package dev.touchstone.panel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a panel so far.
 *
 * @param arrivedFor sequence of the appointment the candidate came to, null while nobody saw them
 * @param mostNoShows the job’s rule, null for the usual one
 */
record PanelRecord(
        @Nullable Integer arrivedFor,
        @Nullable Instant arrivedAt,
        int noShows,
        @Nullable Integer mostNoShows,
        List<PanelView.Break> breaks,
        List<SeatChange> changes) {

    /** When somebody saw the candidate at the time of this sequence or a later one of the same. */
    @Nullable
    Instant arrivedSince(int sequence) {
        return arrivedFor != null && arrivedFor >= sequence ? arrivedAt : null;
    }
}
