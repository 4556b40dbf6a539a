package dev.touchstone.roleplay;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/** The desk goes on after a break. */
public record RolePlayResumed(JobApplicationId application) implements DomainEvent {}
