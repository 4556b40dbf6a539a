package dev.touchstone.questionbank;

import dev.touchstone.shared.DomainEvent;

/** An author handed a version in for review. */
public record QuestionHandedIn(QuestionId question, QuestionVersionId version, String number) implements DomainEvent {}
