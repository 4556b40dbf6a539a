package dev.touchstone.writtentest;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.shared.DomainEvent;

/** A recruiter decided how many papers of a job are marked twice, and how far two markers may be apart. */
public record MarkingRuleChanged(JobOpeningId job, int percent, int gap) implements DomainEvent {}
