package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.QuestionVersionId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A card that is complete when it arrives. {@code rater} null means AUTO, the system. */
public record RecordedCard(
        JobApplicationId application,
        Stage stage,
        @Nullable AccountId rater,
        List<QuestionVersionId> questions,
        Set<MarkingPointId> ticks,
        @Nullable String note,
        Instant at) {}
