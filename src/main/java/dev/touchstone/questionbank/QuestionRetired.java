package dev.touchstone.questionbank;

import dev.touchstone.shared.DomainEvent;

/** A question is no longer drawn. */
public record QuestionRetired(QuestionId question, String number) implements DomainEvent {}
