package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A version became the one that is drawn.
 *
 * @param author who began it; null for what came with the product
 * @param reviewer who published it; null when nobody else had to look
 */
public record QuestionPublished(
        QuestionId question,
        QuestionVersionId version,
        String number,
        @Nullable AccountId author,
        @Nullable AccountId reviewer,
        boolean reviewed)
        implements DomainEvent {}
