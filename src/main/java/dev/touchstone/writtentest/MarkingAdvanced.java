package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/** A round of marking a paper is over and another one follows. */
public record MarkingAdvanced(JobApplicationId application, MarkingRound round) implements DomainEvent {}
