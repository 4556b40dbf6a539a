package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.DomainEvent;

/** A member of a panel has said what they think of going on with the person. Neither what nor how is part of the fact. */
public record OpinionStated(JobApplicationId application, AccountId member) implements DomainEvent {}
