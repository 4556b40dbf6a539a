package dev.touchstone.writtentest;

import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.QuestionVersionId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What stands behind the result of a marked test.
 *
 * @param seen the marking points that were seen in the answer to each question
 * @param signals what was noticed while it was sat
 */
public record TestEvidence(Map<QuestionVersionId, List<Sight>> seen, List<SeenSignal> signals) {

    /** Of a test that is not marked, or whose viewer must not see it. */
    static final TestEvidence NONE = new TestEvidence(Map.of(), List.of());

    /**
     * A marking point that was seen.
     *
     * @param earned of the point's points
     * @param markers the letters of those who ticked it; empty where the key did
     */
    public record Sight(MarkingPoint point, BigDecimal earned, List<String> markers) {}

    /** The points seen in the answer to a question, in the question's order. */
    public List<Sight> of(TestReport.Line line) {
        return seen.getOrDefault(line.question().id(), List.of());
    }
}
