package dev.touchstone.candidates;

import dev.touchstone.jobs.Stage;
import dev.touchstone.shared.DomainEvent;

/** A person rejected the application. */
public record ApplicationRejected(JobApplicationId application, Stage at) implements DomainEvent {}
