package dev.touchstone.scorecards;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.shared.DomainEvent;

/** Cards that are made for a job from now on follow another version of its plan. */
public record CardPlanChanged(JobOpeningId job, int version) implements DomainEvent {}
