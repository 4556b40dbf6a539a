package dev.touchstone.writtentest;

import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.QuestionVersion;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Open answers under a code.
 *
 * @param code what stands for the person
 */
public record MarkingView(MarkingId marking, String code, boolean marked, List<Open> open) {

    MarkingView withoutMarks() {
        return new MarkingView(
                marking, code, marked, open.stream().map(Open::withoutMarks).toList());
    }

    /**
     * One open question and what was answered.
     *
     * @param points what the paper gives for it at most
     * @param judged whether the key says that the judgement is right, where this is the reason of one; null for other questions
     * @param earned what a marker gave; null until it is marked
     */
    public record Open(
            int position,
            BigDecimal points,
            QuestionVersion question,
            String answer,
            @Nullable Boolean judged,
            @Nullable BigDecimal earned,
            @Nullable String comment) {

        /** Whether the key decides this point, not the marker. */
        public boolean isSettled(MarkingPoint point) {
            return question.judgement().filter(point::equals).isPresent();
        }

        private Open withoutMarks() {
            return new Open(position, points, question, answer, judged, null, null);
        }
    }
}
