package dev.touchstone.questionbank;

import java.math.BigDecimal;

/**
 * A published version, as far as drawing asks.
 *
 * @param difficulty 1 to 3, as its author sees it
 * @param points what it is worth in the bank
 */
public record Drawable(
        QuestionVersionId id,
        QuestionId question,
        String number,
        QuestionType type,
        String competency,
        int difficulty,
        Track track,
        BigDecimal points) {

    /** Whether it is what is looked for. */
    public boolean fits(DrawFilter filter) {
        return (filter.types().isEmpty() || filter.types().contains(type))
                && (filter.competencies().isEmpty() || filter.competencies().contains(competency))
                && (filter.difficulties().isEmpty() || filter.difficulties().contains(difficulty))
                && (filter.tracks().isEmpty() || filter.tracks().contains(track));
    }
}
