package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/**
 * The answers of an appeal were marked anew; the result is what came of it.
 *
 * @param changed whether the total is another one
 * @param decided whether the application had left the written test by then: a decision stays as it is
 */
public record AnswersRemarked(JobApplicationId application, boolean changed, boolean decided) implements DomainEvent {}
