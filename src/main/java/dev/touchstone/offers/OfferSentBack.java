package dev.touchstone.offers;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.DomainEvent;

/** An approver said no; the recruiter prepares anew. */
public record OfferSentBack(JobApplicationId application, AccountId approver) implements DomainEvent {}
