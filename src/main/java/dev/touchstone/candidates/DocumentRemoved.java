package dev.touchstone.candidates;

import dev.touchstone.shared.DomainEvent;
import java.util.UUID;

/** A file was taken off an application. */
public record DocumentRemoved(JobApplicationId application, UUID document) implements DomainEvent {}
