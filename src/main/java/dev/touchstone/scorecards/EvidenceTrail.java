package dev.touchstone.scorecards;

import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.Competency;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.Option;
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
     * @param decision ADVANCED, REJECTED or WITHDRAWN; null while nobody has decided
     * @param decidedBy name; null when nobody has, or the candidate withdrew
     */
    public record Gate(
            Stage stage,
            @Nullable BigDecimal total,
            String proposal,
            String row,
            @Nullable String decision,
            @Nullable String decidedBy,
            @Nullable String reason) {}

    /**
     * What was seen of one competency.
     *
     * @param missed expected points that nobody of their stage ticked
     */
    public record Finding(Competency competency, List<Rated> ratings, List<Seen> points, List<Missed> missed) {}

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
     * A ticked marking point.
     *
     * @param rater name; null for AUTO
     */
    public record Seen(
            Stage stage, @Nullable String rater, MarkingPoint point, QuestionVersion question, boolean counted) {

        /** The right options of a question that is marked by its key; empty for others. */
        public List<Option> right() {
            return question.options().stream()
                    .filter(option -> question.key().contains(option.label()))
                    .toList();
        }
    }

    /** An expected point that was not seen: not ticked, or its question was left unanswered. */
    public record Missed(Stage stage, MarkingPoint point, QuestionVersion question) {}
}
