package dev.touchstone.writtentest;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.shared.DomainEvent;

/** A recruiter decided what candidates of a job see of their result. */
public record ResultRuleChanged(
        JobOpeningId job, ResultShown shows, boolean explained, boolean afterDecision, int appealDays)
        implements DomainEvent {}
