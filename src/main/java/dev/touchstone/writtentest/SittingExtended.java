package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;
import java.time.Instant;

/**
 * A running sitting got more time.
 *
 * @param deadline when what was saved is handed in, the grace included
 */
public record SittingExtended(JobApplicationId application, Instant deadline, MoreTimeCause cause)
        implements DomainEvent {}
