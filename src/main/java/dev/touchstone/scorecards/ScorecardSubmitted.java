package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.shared.DomainEvent;

/** A rater submitted a card. The stage modules hear it; the journey does not. */
public record ScorecardSubmitted(ScorecardId card, JobApplicationId application, Stage stage, AccountId rater)
        implements DomainEvent {}
