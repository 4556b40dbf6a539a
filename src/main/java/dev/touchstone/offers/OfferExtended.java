package dev.touchstone.offers;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;
import java.time.Instant;

/** The recruiter gives the candidate more time, before or after expiry. */
public record OfferExtended(JobApplicationId application, Instant expiresAt) implements DomainEvent {}
