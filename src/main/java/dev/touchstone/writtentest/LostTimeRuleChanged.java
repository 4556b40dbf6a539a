package dev.touchstone.writtentest;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.shared.DomainEvent;

/** A recruiter changed how much of lost connections a job’s candidates get back. */
public record LostTimeRuleChanged(JobOpeningId job, int minutes) implements DomainEvent {}
