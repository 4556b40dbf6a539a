package dev.touchstone.candidates;

import dev.touchstone.jobs.Stage;
import dev.touchstone.shared.DomainEvent;

/** A person decided that the application goes on from this stage. */
public record ApplicationAdvanced(JobApplicationId application, Stage from) implements DomainEvent {}
