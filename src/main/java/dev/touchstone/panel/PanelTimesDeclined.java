package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/** None of the times suits the candidate. */
public record PanelTimesDeclined(JobApplicationId application) implements DomainEvent {}
