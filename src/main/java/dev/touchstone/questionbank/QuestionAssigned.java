package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** Somebody looks after a question from now on; null for nobody. */
public record QuestionAssigned(
        QuestionId question, String number, @Nullable AccountId owner) implements DomainEvent {}
