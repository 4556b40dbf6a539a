package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/** A recruiter did not wait for the rest of the marking: the marks that are there count. */
public record MarkingWaived(JobApplicationId application, String reason) implements DomainEvent {}
