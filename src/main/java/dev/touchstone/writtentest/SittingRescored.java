package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.questionbank.KeyCorrectionId;
import dev.touchstone.shared.DomainEvent;

/**
 * The correction of a key changed the result of a test; the numbers stay with the test. {@code decided}: the application had left the
 * written test by then. Nothing moves by it.
 */
public record SittingRescored(JobApplicationId application, KeyCorrectionId correction, boolean decided)
        implements DomainEvent {}
