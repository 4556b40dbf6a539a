package dev.touchstone.offers;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.DomainEvent;

/** An approver said yes to the step that waits. */
public record OfferApproved(JobApplicationId application, AccountId approver) implements DomainEvent {}
