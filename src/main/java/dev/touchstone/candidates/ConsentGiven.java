package dev.touchstone.candidates;

import dev.touchstone.shared.DomainEvent;

/** A person agreed to the privacy notice on their page. */
public record ConsentGiven(JobApplicationId application) implements DomainEvent {}
