package dev.touchstone.candidates;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One person’s application for one job.
 *
 * @param number people-facing, e.g. A-2026-000417
 * @param step the activity the journey waits at, e.g. {@code userTask_decideTest}; written by the journey
 * @param shift which shifts suit: EARLY, LATE, BOTH or null
 * @param note what the candidate, or who filed the application, had to say */
public record JobApplication(
        JobApplicationId id,
        String number,
        CandidateId candidate,
        JobOpeningId job,
        Stage stage,
        Instant stageEnteredAt,
        ApplicationStatus status,
        @Nullable String step,
        @Nullable Instant stepSince,
        int experienceMonths,
        @Nullable String source,
        @Nullable String shift,
        @Nullable String note,
        Instant appliedAt,
        int version) {

    public boolean isActive() {
        return status == ApplicationStatus.ACTIVE;
    }
}
