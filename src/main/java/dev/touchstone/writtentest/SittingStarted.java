package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;
import java.time.Instant;

/**
 * The candidate opened the paper; the deadline runs.
 *
 * @param deadline when what was saved is handed in, the grace included
 */
public record SittingStarted(JobApplicationId application, Instant deadline) implements DomainEvent {}
