package dev.touchstone.questionbank;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one version did.
 *
 * @param answers scored answers
 * @param figures null below five answers: fewer people could be told apart
 * @param options of a question marked by key, while there are figures
 * @param points cards and ticks by marking point; empty below five cards
 * @param others answers by version number, of the question’s other versions that have any
 * @param exposures where it was seen
 * @param doubts reasons to look at it again
 */
public record QuestionStatistics(
        QuestionVersion version,
        int answers,
        @Nullable AnswerFigures figures,
        List<OptionLine> options,
        Map<MarkingPointId, PointFigures> points,
        Map<Integer, Integer> others,
        List<Exposure> exposures,
        List<Doubt> doubts) {

    /** Whether there are figures, but too few answers to judge the question by them. */
    public boolean isTentative() {
        return figures != null && answers < Doubts.ENOUGH;
    }

    /** Whether nothing is known yet. */
    public boolean isEmpty() {
        return answers == 0 && exposures.isEmpty() && points.isEmpty();
    }

    /**
     * What a difference between upper and lower group is called: R. L. Ebel and D. A. Frisbie, “Essentials of Educational Measurement”
     * (1991): 0.40 and more very good, 0.30 good, 0.20 marginal, below poor. Where the lower group did better it is the wrong way round.
     */
    public String upperLowerKey() {
        var value = figures == null || figures.upperLower() == null
                ? 0
                : figures.upperLower().doubleValue();
        var word = value >= 0.4
                ? "VERY_GOOD"
                : value >= 0.3 ? "GOOD" : value >= 0.2 ? "MARGINAL" : value >= 0 ? "POOR" : "REVERSED";
        return "questionbank.statistics.discrimination." + word;
    }
}
