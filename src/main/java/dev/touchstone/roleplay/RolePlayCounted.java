package dev.touchstone.roleplay;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/** The recruiter goes on with a talk that was stopped. */
public record RolePlayCounted(JobApplicationId application) implements DomainEvent {}
