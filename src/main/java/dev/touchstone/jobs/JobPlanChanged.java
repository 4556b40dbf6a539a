package dev.touchstone.jobs;

import dev.touchstone.shared.DomainEvent;

/** A job’s thresholds or deadlines were changed; gates asked from now on use them. */
public record JobPlanChanged(JobOpeningId job) implements DomainEvent {}
