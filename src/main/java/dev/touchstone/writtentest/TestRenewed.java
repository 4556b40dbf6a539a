package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/** A recruiter invites again after the invitation expired. */
public record TestRenewed(JobApplicationId application) implements DomainEvent {}
