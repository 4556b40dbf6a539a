package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.questionbank.CreditScheme;
import dev.touchstone.questionbank.Picture;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sitting as its candidate sees it: never a key, never a marking point.
 *
 * @param expired the invitation ran out before it was used
 * @param count how many questions the paper has
 * @param now the server's clock; the page counts down from it, whatever the device's clock says
 * @param questions empty unless the sitting is open
 */
public record SittingView(
        JobApplicationId application,
        SittingState state,
        boolean expired,
        int minutes,
        int count,
        Instant expiresAt,
        @Nullable Instant deadline,
        Instant now,
        List<Question> questions) {

    /** One question with what was answered so far; {@code credit} is how a multiple choice or several blanks count. */
    public record Question(
            int position,
            LocalizedText section,
            QuestionType type,
            BigDecimal points,
            LocalizedText stem,
            List<Choice> choices,
            CreditScheme credit,
            Answer answer,
            List<Picture> pictures,
            List<Gap> gaps,
            boolean reasoned,
            ShownTask task) {

        /** Whether the answer is a text that a person marks, or has one beside it. */
        public boolean isOpen() {
            return reasoned || !type.isMarkedByKey() && gaps.isEmpty() && task.equals(ShownTask.NONE);
        }

        /** The last part of the message key that tells how it counts; null where there is nothing to tell. */
        public @Nullable String creditTold() {
            return credit.told(type, gaps.size());
        }
    }

    /**
     * A blank to fill in.
     *
     * @param numeric whether a number is asked for
     * @param unit of the number, if its author named one
     */
    public record Gap(
            String given, boolean numeric, @Nullable String unit) {}

    /** {@code letter} is shown, {@code label} is the bank's and is sent back; of a step, its place now and the place the paper gave it. */
    public record Choice(String letter, String label, LocalizedText text) {}

    /** Whether a question of this type is among those shown. */
    public boolean has(String type) {
        return questions.stream().anyMatch(question -> question.type().name().equals(type));
    }

    /** Seconds until the deadline, never negative. */
    public long secondsLeft() {
        return deadline == null
                ? 0
                : Math.max(0, Duration.between(now, deadline).toSeconds());
    }
}
