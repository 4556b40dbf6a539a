package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/** The candidate did not come. */
public record PanelMissed(JobApplicationId application) implements DomainEvent {}
