package dev.touchstone.candidates;

import dev.touchstone.jobs.Stage;
import dev.touchstone.shared.DomainEvent;

/** The candidate withdrew. */
public record ApplicationWithdrawn(JobApplicationId application, Stage at) implements DomainEvent {}
