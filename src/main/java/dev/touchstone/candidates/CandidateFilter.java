package dev.touchstone.candidates;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Which applications a list shows; null means any.
 *
 * @param q what was typed: name, pinyin, initials, e-mail, phone tail, application number
 */
public record CandidateFilter(
        @Nullable String q,
        @Nullable JobOpeningId job,
        @Nullable Stage stage,
        @Nullable ApplicationStatus status) {

    /** Whether anything narrows the list. */
    public boolean isEmpty() {
        return (q == null || q.isBlank()) && job == null && stage == null && status == null;
    }
}
