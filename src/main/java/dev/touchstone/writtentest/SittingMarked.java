package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/** A marker finished all open answers. */
public record SittingMarked(JobApplicationId application) implements DomainEvent {}
