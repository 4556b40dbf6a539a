package dev.touchstone.roleplay;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.DomainEvent;

/** An observer must not rate the candidate: no card comes from them. */
public record RolePlayObserverRecused(JobApplicationId application, AccountId observer) implements DomainEvent {}
