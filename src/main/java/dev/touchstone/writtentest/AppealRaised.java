package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/** A candidate appealed against a result; the words are not in it. */
public record AppealRaised(JobApplicationId application) implements DomainEvent {}
