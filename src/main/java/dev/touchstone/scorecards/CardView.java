package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.Competency;
import dev.touchstone.questionbank.QuestionVersion;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A card as its rater sees it: the rubric and what they have filled in.
 *
 * @param questions with their marking points, in order
 * @param competencies to rate, in order
 * @param savedAt the last save, null for an untouched card
 * @param plan what it was made by
 * @param scale what its ratings mean
 * @param counted whether the stage’s result is made of it, once it is submitted
 * @param amended whether it was changed after it had been submitted
 */
public record CardView(
        ScorecardId id,
        JobApplicationId application,
        Stage stage,
        boolean submitted,
        List<QuestionVersion> questions,
        List<Competency> competencies,
        CardInput input,
        @Nullable Instant savedAt,
        CardPlan plan,
        RatingScale scale,
        boolean counted,
        boolean amended) {

    /** The recommendations there are to choose from. */
    public List<Recommendation> recommendations() {
        return Stream.of(Recommendation.values())
                .filter(each -> each != Recommendation.UNDECIDED || plan.undecided())
                .toList();
    }

    /** The same card with other words on it. */
    CardView saying(CardInput other) {
        return new CardView(
                id,
                application,
                stage,
                submitted,
                questions,
                competencies,
                other,
                savedAt,
                plan,
                scale,
                counted,
                amended);
    }
}
