package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;
import java.time.Instant;

/**
 * A recruiter opened a handed-in test again; its marks do not count any more. Why is kept with the test, see {@link Reopening}.
 *
 * @param deadline when what was saved is handed in, the grace included
 */
public record SittingReopened(JobApplicationId application, Instant deadline) implements DomainEvent {}
