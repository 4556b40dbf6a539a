package dev.touchstone.offers;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/** The candidate answered. */
public record OfferAnswered(JobApplicationId application, boolean accepted) implements DomainEvent {}
