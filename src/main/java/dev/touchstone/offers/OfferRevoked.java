package dev.touchstone.offers;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/** The recruiter took the offer back. */
public record OfferRevoked(JobApplicationId application) implements DomainEvent {}
