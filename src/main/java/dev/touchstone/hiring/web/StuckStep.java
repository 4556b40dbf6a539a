package dev.touchstone.hiring.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.LocalizedText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job of the engine whose last try failed.
 *
 * @param job the engine’s id
 * @param activity where it failed, e.g. {@code serviceTask_sendOffer}
 * @param cause the exception’s message
 * @param retries tries that are left; with none it waits for a person
 * @param nextTry null when no try is left
 * @param subject whose application it is; null for work on many applications at once
 */
record StuckStep(
        String job,
        @Nullable String activity,
        String cause,
        int retries,
        @Nullable Instant nextTry,
        @Nullable Subject subject) {

    public boolean waitsForAPerson() {
        return retries == 0;
    }

    /** The application that does not get on. */
    record Subject(JobApplicationId application, String number, String name, LocalizedText job, String jobId) {}
}
