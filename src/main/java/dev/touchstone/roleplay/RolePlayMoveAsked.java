package dev.touchstone.roleplay;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/** The candidate cannot make the time; the recruiter is asked for another. */
public record RolePlayMoveAsked(JobApplicationId application) implements DomainEvent {}
