package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.QuestionVersionId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A card that is complete when it arrives.
 *
 * @param rater null means AUTO, the system
 * @param ticks points that were seen in full
 * @param partly points that were seen in part, with the share of them, between 0 and 1
 */
public record RecordedCard(
        JobApplicationId application,
        Stage stage,
        @Nullable AccountId rater,
        List<QuestionVersionId> questions,
        Set<MarkingPointId> ticks,
        Map<MarkingPointId, BigDecimal> partly,
        @Nullable String note,
        Instant at) {}
