package dev.touchstone.scorecards;

import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.QuestionVersionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A submitted card that this viewer may see.
 *
 * @param rater null for AUTO
 * @param ratings by competency code
 */
public record ReleasedCard(
        ScorecardId card,
        Stage stage,
        @Nullable AccountId rater,
        @Nullable Recommendation recommendation,
        @Nullable String note,
        Instant submittedAt,
        boolean counted,
        List<QuestionVersionId> questions,
        Map<String, CardInput.Given> ratings,
        Set<MarkingPointId> ticks) {}
