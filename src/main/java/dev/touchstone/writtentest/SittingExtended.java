package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;
import java.time.Instant;

/**
 * A recruiter gave more time or re-opened a sitting that waits for its submission.
 *
 * @param deadline when what was saved is handed in, the grace included
 */
public record SittingExtended(JobApplicationId application, Instant deadline) implements DomainEvent {}
