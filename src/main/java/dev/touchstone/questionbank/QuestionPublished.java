package dev.touchstone.questionbank;

import dev.touchstone.shared.DomainEvent;

/** A version became the one that is drawn. */
public record QuestionPublished(QuestionId question, QuestionVersionId version) implements DomainEvent {}
