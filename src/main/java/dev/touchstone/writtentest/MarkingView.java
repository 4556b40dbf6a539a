package dev.touchstone.writtentest;

import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.QuestionVersion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Open answers under a code.
 *
 * @param code what stands for the person
 * @param round the one that runs; null once it is settled
 * @param barred whether the viewer marked it in an earlier round, so that others go on
 * @param elsewhere how many of its answers a colleague has before them or has handed in
 */
public record MarkingView(
        MarkingId marking,
        String code,
        boolean marked,
        @Nullable MarkingRound round,
        boolean barred,
        int elsewhere,
        List<Open> open) {

    MarkingView withoutMarks() {
        return new MarkingView(
                marking,
                code,
                marked,
                round,
                barred,
                elsewhere,
                open.stream().map(Open::withoutMarks).toList());
    }

    /** Whether the viewer decides between two markers. */
    public boolean isAdjudication() {
        return round == MarkingRound.ADJUDICATION;
    }

    /**
     * One open question and what was answered.
     *
     * @param points what the paper gives for it at most
     * @param judged whether the key says that the judgement is right, where this is the reason of one; null for other questions
     * @param earned what counts; null until it is settled
     * @param own what the viewer said of it so far in the round that runs
     * @param earlier what others said in earlier rounds; only for who decides between them
     */
    public record Open(
            int position,
            BigDecimal points,
            QuestionVersion question,
            String answer,
            @Nullable Boolean judged,
            @Nullable BigDecimal earned,
            @Nullable String comment,
            @Nullable GivenMark own,
            List<GivenMark> earlier) {

        /** Whether the key decides this point, not the marker. */
        public boolean isSettled(MarkingPoint point) {
            return question.judgement().filter(point::equals).isPresent();
        }

        /** Whether the viewer ticked it so far; where they said nothing yet, whether all earlier markers did. */
        public boolean isTicked(MarkingPointId point) {
            return own == null || own.points() == null
                    ? !earlier.isEmpty()
                            && earlier.stream().allMatch(mark -> mark.ticks().contains(point))
                    : own.ticks().contains(point);
        }

        /** How many of the earlier markers saw the point. */
        public long seenBy(MarkingPointId point) {
            return earlier.stream().filter(mark -> mark.ticks().contains(point)).count();
        }

        /** Whether the viewer said that there is nothing to tick. */
        public boolean isNothing() {
            return own != null && own.points() != null && own.ticks().isEmpty();
        }

        /** Words of the point that stand in the answer, to help the eye. */
        public List<String> hints(MarkingPoint point) {
            var text = point.text();
            return KeywordHints.of(
                    text.zh() + "\n" + Objects.requireNonNullElse(text.en(), ""),
                    answer,
                    question.stem().zh());
        }

        Open seen(@Nullable GivenMark mine, List<GivenMark> others) {
            return new Open(position, points, question, answer, judged, earned, comment, mine, others);
        }

        Open withoutMarks() {
            return new Open(position, points, question, answer, judged, null, null, null, List.of());
        }
    }
}
