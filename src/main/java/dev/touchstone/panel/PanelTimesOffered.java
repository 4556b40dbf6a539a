package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/** The candidate is to choose the time of the panel. */
public record PanelTimesOffered(JobApplicationId application) implements DomainEvent {}
