package dev.touchstone.questionbank;

import dev.touchstone.shared.DomainEvent;

/** A question was retired because another one says the same. */
public record QuestionMerged(QuestionId question, String number, String into) implements DomainEvent {}
