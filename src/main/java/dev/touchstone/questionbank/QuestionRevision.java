package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a question's history.
 *
 * @param by null for what came with the product
 * @param used whether a paper, a scorecard or a scenario holds it
 */
public record QuestionRevision(
        int version,
        QuestionStatus status,
        Instant at,
        @Nullable AccountId by,
        boolean used) {}
