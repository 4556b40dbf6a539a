package dev.touchstone.questionbank;

import dev.touchstone.shared.DomainEvent;

/** A used key was corrected; what it made is scored again. */
public record KeyCorrected(QuestionId question, KeyCorrectionId correction, String number, String reason)
        implements DomainEvent {}
