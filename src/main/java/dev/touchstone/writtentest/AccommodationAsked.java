package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/** A candidate asked for accommodations. What for is nobody's business but the recruiters': the trail is never erased. */
public record AccommodationAsked(JobApplicationId application) implements DomainEvent {}
