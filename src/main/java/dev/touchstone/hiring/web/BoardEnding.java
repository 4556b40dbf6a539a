package dev.touchstone.hiring.web;

import dev.touchstone.candidates.ApplicationStatus;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.jobs.Stage;
import java.time.Instant;

/**
 * An application that is over.
 *
 * @param stage where it was when it ended
 */
record BoardEnding(
        JobApplicationId application,
        String number,
        String name,
        Stage stage,
        ApplicationStatus status,
        Instant appliedAt,
        Instant endedAt) {}
