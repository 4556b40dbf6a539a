package dev.touchstone.questionbank;

import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One version of a question, whole.
 *
 * @param number people-facing, e.g. Q-0132
 * @param key labels of the right options; empty unless it is a choice question
 * @param truth the key of a true/false question
 * @param guidance probes, for the interviewer only
 * @param redLines what not to ask or say
 * @param markingPoints in order; a question marked by key has at least the one AUTO ticks when the answer is right
 * @param credit how a multiple choice or several blanks count; of no meaning for other questions
 * @param blanks what is accepted in each blank of a 填空题; empty where a person marks, and for other types
 * @param task what only typing tests and work samples have
 * @param reasoned whether a true/false question asks for the reason: the key marks the judgement, worth the first marking point, a person
 *     the reason by the others */
public record QuestionVersion(
        QuestionVersionId id,
        QuestionId question,
        String number,
        int version,
        QuestionStatus status,
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
        List<MarkingPoint> markingPoints,
        CreditScheme credit,
        List<Blank> blanks,
        boolean reasoned,
        TaskSheet task) {

    /** Whether a key decides at least a part of it: of choices and truths always, of blanks where answers are accepted. */
    public boolean hasKey() {
        return type.isMarkedByKey() || !blanks.isEmpty();
    }

    /** Whether the key decides, or a typing test is measured, and no person marks. */
    public boolean isMarkedByKey() {
        return (hasKey() || task.isMeasured()) && !reasoned;
    }

    /** What the judgement earns where a person marks its reason. */
    public Optional<MarkingPoint> judgement() {
        return reasoned ? markingPoints.stream().findFirst() : Optional.empty();
    }

    /** The last part of the message key that tells how it counts; null where there is nothing to tell. */
    public @Nullable String creditTold() {
        return credit.told(type, blanks.size());
    }

    /**
     * What the marking points that earn something come to, where it is not what the question gives: what is ticked is then
     * scaled to the question’s points. Null where the two agree, and where nobody marks.
     */
    public @Nullable BigDecimal otherSum() {
        var sum = markingPoints.stream()
                .filter(point -> point.kind() == PointKind.EXPECTED)
                .map(MarkingPoint::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return isMarkedByKey() || sum.signum() == 0 || sum.compareTo(points) == 0 ? null : sum.stripTrailingZeros();
    }

    /** The words of the explanation that name another key; null when none do. */
    public @Nullable String explainedOtherwise() {
        return ExplainedKey.other(type, key, truth, analysis);
    }

    /** The same version with its steps in another order, which is their key. */
    QuestionVersion inOrder(List<String> labels) {
        return labels.isEmpty() ? this : with(Steps.inOrder(options, labels), key, truth, blanks, credit);
    }

    /** The same version with another key. */
    QuestionVersion with(
            Set<String> otherKey, @Nullable Boolean otherTruth, List<Blank> otherBlanks, CreditScheme otherCredit) {
        return with(options, otherKey, otherTruth, otherBlanks, otherCredit);
    }

    private QuestionVersion with(
            List<Option> otherOptions,
            Set<String> otherKey,
            @Nullable Boolean otherTruth,
            List<Blank> otherBlanks,
            CreditScheme otherCredit) {
        return new QuestionVersion(
                id,
                question,
                number,
                version,
                status,
                type,
                track,
                difficulty,
                points,
                competency,
                section,
                stem,
                otherOptions,
                otherKey,
                otherTruth,
                referenceAnswer,
                analysis,
                guidance,
                redLines,
                reviewBy,
                markingPoints,
                otherCredit,
                otherBlanks,
                reasoned,
                task);
    }

    /**
     * The same version with marking points worth this, in their order. What the judgement of a reasoned one is worth follows from the
     * others.
     *
     * @param worths empty leaves them as they are
     */
    QuestionVersion worth(List<BigDecimal> worths) {
        if (worths.size() != markingPoints.size()) {
            return this;
        }
        var others = IntStream.range(reasoned ? 1 : 0, worths.size())
                .filter(i -> markingPoints.get(i).kind() == PointKind.EXPECTED)
                .mapToObj(worths::get)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return with(IntStream.range(0, worths.size())
                .mapToObj(i -> markingPoints
                        .get(i)
                        .worth(reasoned && i == 0 ? KeyPoint.judged(this.points, others) : worths.get(i)))
                .toList());
    }

    /** The question it is a version of. */
    QuestionRef ref() {
        return new QuestionRef(question, number);
    }

    /** The same version with its marking points. */
    QuestionVersion with(List<MarkingPoint> points) {
        return new QuestionVersion(
                id,
                question,
                number,
                version,
                status,
                type,
                track,
                difficulty,
                this.points,
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
                List.copyOf(points),
                credit,
                blanks,
                reasoned,
                task);
    }

    /** What a draft would make of it, for comparison. */
    public QuestionVersion with(QuestionDraft draft) {
        var points = draft.markingPoints().stream()
                .map(point -> new MarkingPoint(
                        MarkingPointId.next(),
                        1,
                        point.text(),
                        point.points(),
                        point.competency(),
                        point.kind(),
                        point.hint()))
                .toList();
        return new QuestionVersion(
                id,
                question,
                number,
                version + 1,
                status,
                draft.type(),
                draft.track(),
                draft.difficulty(),
                draft.points(),
                draft.competency(),
                draft.section(),
                draft.stem(),
                draft.options(),
                draft.key(),
                draft.truth(),
                draft.referenceAnswer(),
                draft.analysis(),
                draft.guidance(),
                draft.redLines(),
                draft.reviewBy(),
                points.isEmpty() && draft.isMarkedByKey() ? markingPoints : points,
                draft.credit(),
                draft.blanks(),
                draft.reasoned(),
                draft.task());
    }
}
