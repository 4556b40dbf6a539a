package dev.touchstone.roleplay;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.DomainEvent;

/** After a technical break the desk begins anew; what was said is set aside. */
public record RolePlayRestarted(JobApplicationId application, AccountId account) implements DomainEvent {}
