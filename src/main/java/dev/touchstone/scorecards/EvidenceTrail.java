package dev.touchstone.scorecards;

import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.Competency;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.QuestionVersion;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which evidence, from which stage, by whom, stands behind an application: the ticked marking points and the ratings of
 * every stage on one set of competencies.
 *
 * @param veiled the viewer still owes a card of the application: nothing else is filled
 * @param gates the stages that have a result, in order
 * @param findings competencies with evidence, in the order of the model
 */
public record EvidenceTrail(boolean veiled, List<Gate> gates, List<Finding> findings) {

    static final EvidenceTrail VEILED = new EvidenceTrail(true, List.of(), List.of());

    /**
     * A stage’s result and what a person made of it.
     *
     * @param total on the stage’s own scale, null without enough evidence
     * @param proposal PASS, FAIL or ASK, by the table row {@code row}
     * @param enoughEvidence whether at least half of the planned competencies were observed
     * @param result what the total of a rated stage is made of; null for the written test
     * @param decision ADVANCED, REJECTED or WITHDRAWN; null while nobody has decided
     * @param decidedBy name; null when nobody has, or the candidate withdrew
     */
    public record Gate(
            Stage stage,
            @Nullable BigDecimal total,
            String proposal,
            String row,
            boolean enoughEvidence,
            @Nullable StageResult result,
            @Nullable String decision,
            @Nullable String decidedBy,
            @Nullable String reason) {}

    /**
     * What was seen of one competency.
     *
     * @param test points of the written test; null when it did not probe the competency
     * @param quotes passages that raters tied to a point of the competency
     * @param missed expected points that nobody of their stage ticked and no answer earned in part
     */
    public record Finding(
            Competency competency,
            List<Rated> ratings,
            @Nullable TestScore test,
            List<Seen> points,
            List<Quoted> quotes,
            List<Missed> missed) {}

    /** A passage, by whom, and the point it stands for. */
    public record Quoted(Stage stage, String rater, MarkingPoint point, ReleasedQuote quote) {}

    /**
     * A rating.
     *
     * @param value 1–5, null for «not observed»
     * @param counted false for a card that came after its stage had ended
     */
    public record Rated(
            Stage stage,
            String rater,
            @Nullable Integer value,
            @Nullable String note,
            boolean counted) {}

    /**
     * A marking point that was seen: ticked, or earned in part by an answer that is partly right.
     *
     * @param rater name; null for AUTO, and for a marker, who has a letter instead
     * @param marker A, B, … in the order they handed in; null for everybody else
     * @param earned of the point’s points; all of them when it was ticked
     * @param choices the options of a question that is marked by its key, as the candidate saw them; empty for others
     */
    public record Seen(
            Stage stage,
            @Nullable String rater,
            @Nullable String marker,
            MarkingPoint point,
            QuestionVersion question,
            boolean counted,
            BigDecimal earned,
            List<AnsweredQuestion.Choice> choices) {

        /** Whether only a part of the points was earned. */
        public boolean isPartly() {
            return earned.compareTo(point.points()) < 0;
        }
    }

    /** How many marking points were seen whole. */
    public long seen() {
        return findings.stream()
                .flatMap(finding -> finding.points().stream())
                .filter(point -> !point.isPartly())
                .count();
    }

    /** How many were earned in part. */
    public long partlySeen() {
        return findings.stream().mapToLong(finding -> finding.points().size()).sum() - seen();
    }

    /** An expected point that was not seen: not ticked, nothing earned, or its question was left unanswered. */
    public record Missed(
            Stage stage, MarkingPoint point, QuestionVersion question, List<AnsweredQuestion.Choice> choices) {}
}
