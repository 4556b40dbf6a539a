package dev.touchstone.jobs;

import dev.touchstone.shared.DomainEvent;

/** A job opening was drafted; stage modules make their part of the plan from the track’s template. */
public record JobCreated(JobOpeningId job) implements DomainEvent {}
