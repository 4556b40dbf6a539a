package dev.touchstone.scorecards;

import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.QuestionVersionId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A submitted card that this viewer may see.
 *
 * @param rater null for AUTO
 * @param amended whether it was changed after it had been submitted
 * @param ratings by competency code
 * @param ticks points that were seen in full
 * @param partly points that were seen in part, with the share of them, between 0 and 1
 */
public record ReleasedCard(
        ScorecardId card,
        Stage stage,
        @Nullable AccountId rater,
        @Nullable Recommendation recommendation,
        @Nullable String note,
        Instant submittedAt,
        boolean counted,
        boolean amended,
        List<QuestionVersionId> questions,
        Map<String, CardInput.Given> ratings,
        Set<MarkingPointId> ticks,
        Map<MarkingPointId, BigDecimal> partly) {

    boolean saw(MarkingPoint point) {
        return ticks.contains(point.id()) || partly.containsKey(point.id());
    }

    /** What the card gives for a marking point: all of its points, a part of them, or 0. */
    BigDecimal worth(MarkingPoint point) {
        if (ticks.contains(point.id())) {
            return point.points();
        }
        return point.points()
                .multiply(partly.getOrDefault(point.id(), BigDecimal.ZERO))
                .setScale(2, RoundingMode.HALF_UP);
    }
}
