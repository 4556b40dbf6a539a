package dev.touchstone.candidates;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.shared.DomainEvent;

/** Somebody applied; the journey starts. */
public record ApplicationSubmitted(JobApplicationId application, JobOpeningId job) implements DomainEvent {}
