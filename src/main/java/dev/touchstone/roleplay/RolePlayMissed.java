package dev.touchstone.roleplay;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/** The recruiter or interviewer recorded a no-show. */
public record RolePlayMissed(JobApplicationId application) implements DomainEvent {}
