package dev.touchstone.jobs;

import dev.touchstone.shared.DomainEvent;

/** A job takes applications from now on. */
public record JobOpened(JobOpeningId job) implements DomainEvent {}
