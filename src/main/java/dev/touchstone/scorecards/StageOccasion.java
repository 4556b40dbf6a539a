package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.jobs.Stage;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When and where raters of a stage meet the candidate; one bean per stage module that has appointments. */
public interface StageOccasion {

    Stage stage();

    Optional<Occasion> of(JobApplicationId application);

    /** The meeting as a rater needs to know it. */
    record Occasion(
            Instant startsAt,
            Instant endsAt,
            @Nullable String place,
            @Nullable String meetingLink) {}
}
