package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.jobs.JobOpeningId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An interview with several candidates. Each of them has a panel with the same people at the same time, and a card from each of them.
 *
 * @param moderator the candidate who leads a discussion
 * @param members who is still part of it, in order
 */
record GroupSession(
        GroupId id,
        JobOpeningId job,
        GroupKind kind,
        @Nullable JobApplicationId moderator,
        List<JobApplicationId> members) {}
