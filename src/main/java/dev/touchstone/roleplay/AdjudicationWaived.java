package dev.touchstone.roleplay;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/** Two observers were too far apart, and both cards count nevertheless. */
public record AdjudicationWaived(JobApplicationId application, String reason) implements DomainEvent {}
