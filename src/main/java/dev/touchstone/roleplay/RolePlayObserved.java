package dev.touchstone.roleplay;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.DomainEvent;

/** An observer submitted their card. */
public record RolePlayObserved(JobApplicationId application, AccountId observer) implements DomainEvent {}
