package dev.touchstone.roleplay;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/** The talk is over; observers’ cards remain. */
public record RolePlayEnded(JobApplicationId application) implements DomainEvent {}
