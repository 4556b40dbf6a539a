package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.shared.DomainEvent;

/** A rater must not rate this candidate and gave a card back. What ties the two is no part of the fact. */
public record ConflictDeclared(ScorecardId card, JobApplicationId application, Stage stage, AccountId rater)
        implements DomainEvent {}
