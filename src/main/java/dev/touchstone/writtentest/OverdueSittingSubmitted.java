package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/**
 * Time was up: what the candidate had saved was handed in for them. For the trail only; the journey’s own timer does it, so that
 * it hears nothing of it.
 */
public record OverdueSittingSubmitted(JobApplicationId application) implements DomainEvent {}
