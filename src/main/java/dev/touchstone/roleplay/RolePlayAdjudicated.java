package dev.touchstone.roleplay;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.DomainEvent;

/** Two observers were too far apart, and a third person’s card counts in their place. */
public record RolePlayAdjudicated(JobApplicationId application, AccountId observer) implements DomainEvent {}
