package dev.touchstone.roleplay;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/** The candidate stopped the talk; the recruiter decides what follows. */
public record RolePlayStopped(JobApplicationId application) implements DomainEvent {}
