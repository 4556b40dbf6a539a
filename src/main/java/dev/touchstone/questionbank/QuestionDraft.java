package dev.touchstone.questionbank;

import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an author writes: a question version without its ids. Fields as in {@link QuestionVersion}.
 *
 * @param markingPoints in order; may be empty for a question marked by key, which then gets one point of its own
 */
public record QuestionDraft(
        QuestionType type,
        Track track,
        int difficulty,
        BigDecimal points,
        String competency,
        @Nullable String section,
        LocalizedText stem,
        List<Option> options,
        Set<String> key,
        @Nullable Boolean truth,
        @Nullable LocalizedText referenceAnswer,
        @Nullable LocalizedText analysis,
        @Nullable LocalizedText guidance,
        @Nullable LocalizedText redLines,
        @Nullable LocalDate reviewBy,
        List<Point> markingPoints) {

    /** A marking point without its id; its order is its place in the list. */
    public record Point(
            LocalizedText text,
            BigDecimal points,
            String competency,
            PointKind kind,
            @Nullable LocalizedText hint) {}
}
