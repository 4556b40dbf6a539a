package dev.touchstone.questionbank;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
 * @param credit how a multiple choice or several blanks count; of no meaning for other questions
 * @param blanks what is accepted in each blank of a 填空题; empty where a person marks, and for other types
 * @param reasoned whether a true/false question asks for the reason: the key marks the judgement, a person the reason
 * @param task what only typing tests and work samples have
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
        CreditScheme credit,
        List<Blank> blanks,
        Boolean reasoned,
        TaskSheet task) {

    /** The words of the explanation that name another key; null when none do. */
    @Nullable
    String explainedOtherwise() {
        return ExplainedKey.other(type, key, truth, analysis);
    }

    /** What was kept before there were schemes has the usual one, no accepted answers, no task, and asks for no reason. */
    public QuestionDraft {
        credit = Objects.requireNonNullElse(credit, CreditScheme.USUAL);
        blanks = type == QuestionType.NUMERIC && blanks != null ? List.copyOf(blanks) : List.of();
        reasoned = Boolean.TRUE.equals(reasoned) && type == QuestionType.TRUE_FALSE;
        task = TaskSheet.of(type, task);
    }

    /** Neither a typing test nor a work sample. */
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
            List<Point> markingPoints,
            CreditScheme credit,
            List<Blank> blanks,
            Boolean reasoned) {
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
                credit,
                blanks,
                reasoned,
                TaskSheet.NONE);
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
                CreditScheme.USUAL,
                List.of(),
                false);
    }

    /** A draft that stands as a version does. */
    static QuestionDraft of(QuestionVersion version) {
        return new QuestionDraft(
                version.type(),
                version.track(),
                version.difficulty(),
                version.points(),
                version.competency(),
                version.section(),
                version.stem(),
                version.options(),
                version.key(),
                version.truth(),
                version.referenceAnswer(),
                version.analysis(),
                version.guidance(),
                version.redLines(),
                version.reviewBy(),
                version.isMarkedByKey()
                        ? List.of()
                        : version.markingPoints().stream()
                                .skip(version.reasoned() ? 1 : 0)
                                .map(Point::of)
                                .toList(),
                version.credit(),
                version.blanks(),
                version.reasoned(),
                version.task());
    }

    /** Whether the key decides and no person marks. */
    @JsonIgnore
    public boolean isMarkedByKey() {
        return !reasoned && (type.isMarkedByKey() || !blanks.isEmpty() || task.isMeasured());
    }

    /** The last part of the message key that tells how it counts; null where there is nothing to tell. */
    public @Nullable String creditTold() {
        return credit.told(type, blanks.size());
    }

    /** A marking point without its id; its order is its place in the list. */
    public record Point(
            LocalizedText text,
            BigDecimal points,
            String competency,
            PointKind kind,
            @Nullable LocalizedText hint) {

        private static Point of(MarkingPoint point) {
            return new Point(point.text(), point.points(), point.competency(), point.kind(), point.hint());
        }
    }
}
