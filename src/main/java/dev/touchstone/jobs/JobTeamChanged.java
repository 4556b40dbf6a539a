package dev.touchstone.jobs;

import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.DomainEvent;

/** A member of staff got or lost a role in a job’s team. */
public record JobTeamChanged(JobOpeningId job, AccountId member, TeamRole role, boolean added) implements DomainEvent {}
