package dev.touchstone.roleplay;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.shared.DomainEvent;

/** A recruiter chose what a job’s role-plays are measured against, and when a third person decides between observers. */
public record ReviewRuleChanged(JobOpeningId job, String thresholds, int gap) implements DomainEvent {}
