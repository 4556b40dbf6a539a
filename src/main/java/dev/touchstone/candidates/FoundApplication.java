package dev.touchstone.candidates;

import dev.touchstone.jobs.Stage;
import dev.touchstone.shared.LocalizedText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One row of the candidates’ list. */
public record FoundApplication(
        JobApplicationId id,
        String number,
        String name,
        @Nullable String email,
        @Nullable String phone,
        LocalizedText jobTitle,
        Stage stage,
        ApplicationStatus status,
        int experienceMonths,
        @Nullable String source,
        Instant appliedAt,
        Instant stageEnteredAt) {}
