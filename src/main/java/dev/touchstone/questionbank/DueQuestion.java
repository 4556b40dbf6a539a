package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.LocalizedText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A question in use whose facts should be looked at again.
 *
 * @param owner who looks after it, or null
 * @param overdue whether the day is past
 */
public record DueQuestion(
        QuestionId question,
        String number,
        QuestionType type,
        LocalizedText stem,
        @Nullable AccountId owner,
        LocalDate reviewBy,
        boolean overdue) {}
