package dev.touchstone.questionbank;

import dev.touchstone.shared.DomainEvent;

/** An author took a version back from review. */
public record QuestionTakenBack(QuestionId question, QuestionVersionId version, String number) implements DomainEvent {}
