package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.shared.DomainEvent;

/**
 * A rater changed a card they had submitted; what it said before is kept.
 *
 * @param counted whether the stage’s result is made of the new version: not once the stage had ended
 */
public record ScorecardAmended(
        ScorecardId card, JobApplicationId application, Stage stage, AccountId rater, boolean counted)
        implements DomainEvent {}
