package dev.touchstone.candidates;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.shared.DomainEvent;

/** A recruiter was shown a fresh link of a candidate, to send it by other means than mail. */
public record LinkHandedOut(JobApplicationId application, LinkPurpose purpose, AccountId by) implements DomainEvent {}
