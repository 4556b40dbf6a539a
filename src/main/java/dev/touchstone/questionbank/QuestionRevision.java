package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a question's history.
 *
 * @param by null for what came with the product
 * @param reviewer who published it; null when nobody else had to look, or nobody has yet
 * @param used whether a paper, a scorecard or a scenario holds it
 */
public record QuestionRevision(
        int version,
        QuestionStatus status,
        Instant at,
        @Nullable AccountId by,
        @Nullable AccountId reviewer,
        boolean used) {}
