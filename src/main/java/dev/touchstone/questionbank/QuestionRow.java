package dev.touchstone.questionbank;

import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the question list: the version in use, else the one that was, else the draft.
 *
 * @param tags in order
 * @param opened where the version stands that is not published yet, or null
 */
public record QuestionRow(
        QuestionId question,
        QuestionVersionId id,
        String number,
        int version,
        QuestionStatus status,
        QuestionType type,
        Track track,
        int difficulty,
        BigDecimal points,
        String competency,
        LocalizedText stem,
        int markingPoints,
        List<String> tags,
        @Nullable QuestionStatus opened,
        TranslationState translation) {}
