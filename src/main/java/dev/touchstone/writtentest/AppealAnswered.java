package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/** A recruiter answered an appeal; the words are not in it. */
public record AppealAnswered(JobApplicationId application) implements DomainEvent {}
