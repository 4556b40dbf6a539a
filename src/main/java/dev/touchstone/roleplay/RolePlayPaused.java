package dev.touchstone.roleplay;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/** A technical break began. */
public record RolePlayPaused(JobApplicationId application) implements DomainEvent {}
