package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/** The candidate cannot make the time; the recruiter is asked for another. */
public record PanelMoveAsked(JobApplicationId application) implements DomainEvent {}
