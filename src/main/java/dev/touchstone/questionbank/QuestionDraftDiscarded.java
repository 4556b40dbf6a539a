package dev.touchstone.questionbank;

import dev.touchstone.shared.DomainEvent;

/** A draft was thrown away. */
public record QuestionDraftDiscarded(QuestionId question, String number) implements DomainEvent {}
