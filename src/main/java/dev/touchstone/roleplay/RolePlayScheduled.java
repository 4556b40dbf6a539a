package dev.touchstone.roleplay;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/** A recruiter booked (or booked anew) a role-play; the invitation follows from the journey. */
public record RolePlayScheduled(JobApplicationId application) implements DomainEvent {}
