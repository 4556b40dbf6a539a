package dev.touchstone.writtentest;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.shared.DomainEvent;

/** A recruiter changed what papers of a job consist of; papers that were drawn already stay. */
public record BlueprintChanged(JobOpeningId job, int sections, int questions, int minutes) implements DomainEvent {}
