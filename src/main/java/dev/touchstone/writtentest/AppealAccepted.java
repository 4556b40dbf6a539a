package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/**
 * A recruiter let an appeal through: some answers are marked anew. The words are not in it.
 *
 * @param answers how many
 */
public record AppealAccepted(JobApplicationId application, int answers) implements DomainEvent {}
