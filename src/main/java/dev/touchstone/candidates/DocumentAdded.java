package dev.touchstone.candidates;

import dev.touchstone.shared.DomainEvent;
import java.util.UUID;

/** A file was put to an application. */
public record DocumentAdded(JobApplicationId application, UUID document) implements DomainEvent {}
