package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** A reviewer sent a version back to its author. */
public record QuestionSentBack(
        QuestionId question,
        QuestionVersionId version,
        String number,
        @Nullable AccountId author) implements DomainEvent {}
