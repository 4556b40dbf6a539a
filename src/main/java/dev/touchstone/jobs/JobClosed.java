package dev.touchstone.jobs;

import dev.touchstone.shared.DomainEvent;

/** A job was closed; the journey ends its running applications. */
public record JobClosed(JobOpeningId job) implements DomainEvent {}
