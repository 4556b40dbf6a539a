package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.QuestionVersionId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card's row.
 *
 * @param rater null is AUTO
 * @param pad for its rater alone
 * @param plan what it was made by, null where the job had none
 * @param amended whether it was changed after it had been submitted
 */
record Card(
        ScorecardId id,
        JobApplicationId application,
        Stage stage,
        @Nullable AccountId rater,
        State state,
        @Nullable Recommendation recommendation,
        @Nullable String note,
        @Nullable String pad,
        @Nullable Instant savedAt,
        boolean counted,
        int version,
        List<QuestionVersionId> questions,
        List<String> competencies,
        RatingScale scale,
        @Nullable UUID plan,
        boolean amended) {

    enum State {
        PLANNED,
        DRAFT,
        SUBMITTED,
        CANCELLED
    }

    /** A marker’s card has no page: it would name the person whose paper was marked under a code. */
    boolean hasPage() {
        return stage != Stage.WRITTEN_TEST;
    }

    boolean isOpen() {
        return state == State.PLANNED || state == State.DRAFT;
    }
}
