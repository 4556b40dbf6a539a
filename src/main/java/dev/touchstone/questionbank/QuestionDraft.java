package dev.touchstone.questionbank;

import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an author writes: a question version without its ids. Fields as in {@link QuestionVersion}.
 *
 * @param markingPoints in order; may be empty for a question marked by key, which then gets one point of its own
 * @param credit how a multiple choice counts; of no meaning for other types
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
        List<Point> markingPoints,
        CreditScheme credit) {

    /** What was kept before there were schemes has the usual one. */
    public QuestionDraft {
        credit = Objects.requireNonNullElse(credit, CreditScheme.USUAL);
    }

    /** With the usual credit. */
    public QuestionDraft(
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
        this(
                type,
                track,
                difficulty,
                points,
                competency,
                section,
                stem,
                options,
                key,
                truth,
                referenceAnswer,
                analysis,
                guidance,
                redLines,
                reviewBy,
                markingPoints,
                CreditScheme.USUAL);
    }

    /** A marking point without its id; its order is its place in the list. */
    public record Point(
            LocalizedText text,
            BigDecimal points,
            String competency,
            PointKind kind,
            @Nullable LocalizedText hint) {}
}
