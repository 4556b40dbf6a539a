package dev.touchstone.questionbank;

import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;

/** One line of the question list: the newest version of a question. */
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
        TranslationState translation) {}
