package dev.touchstone.offers;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/** A recruiter set grade, pay and start date; approvals follow. */
public record OfferPrepared(JobApplicationId application) implements DomainEvent {}
