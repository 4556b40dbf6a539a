package dev.touchstone.questionbank;

import dev.touchstone.shared.DomainEvent;
import java.time.LocalDate;

/** Somebody looked: what the question says still holds. The next look is due by then. */
public record QuestionConfirmed(QuestionId question, String number, LocalDate until) implements DomainEvent {}
