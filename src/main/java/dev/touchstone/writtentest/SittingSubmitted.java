package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/** The candidate handed in. {@code toBeMarked}: open answers wait for a marker. */
public record SittingSubmitted(JobApplicationId application, boolean toBeMarked) implements DomainEvent {}
