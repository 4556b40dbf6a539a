package dev.touchstone.scorecards;

import dev.touchstone.questionbank.MarkingPointId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a submitted card said at some time.
 *
 * @param number from 1, which is what was submitted
 * @param reason why it was changed; null for the first
 * @param ratings by competency code
 * @param counted whether the stage’s result was made of it; false for what was written after the stage had ended
 */
public record CardVersion(
        ScorecardId card,
        int number,
        Instant writtenAt,
        @Nullable String reason,
        @Nullable Recommendation recommendation,
        @Nullable String note,
        Map<String, CardInput.Given> ratings,
        Set<MarkingPointId> ticks,
        boolean counted) {

    /** As the content of a form that was made from a version of the card. */
    CardInput toInput(int version) {
        return new CardInput(ticks, ratings, recommendation, note, version);
    }
}
