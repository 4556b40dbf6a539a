package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/** The candidate is there. */
public record PanelArrived(JobApplicationId application) implements DomainEvent {}
