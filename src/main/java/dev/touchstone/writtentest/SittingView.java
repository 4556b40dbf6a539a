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
 * @param byDeadline nobody handed it in: its time was up
 * @param count how many questions the paper has
 * @param now the server's clock; the page counts down from it, whatever the device's clock says
 * @param section where the candidate is, where sections are taken in order; else null
 * @param questions empty unless the sitting is open; those of the section where sections are taken in order
 */
public record SittingView(
        JobApplicationId application,
        SittingState state,
        boolean expired,
        boolean byDeadline,
        int minutes,
        int count,
        Instant expiresAt,
        @Nullable Instant deadline,
        Instant now,
        @Nullable Section section,
        List<Question> questions) {

    /**
     * The section a candidate is in.
     *
     * @param timed whether it has a time of its own
     * @param over whether its time is up, so that only the next one can be opened
     * @param seconds its whole time; 0 where it has none of its own
     * @param secondsLeft until its time is up or the whole test's
     * @param next null for the last one
     */
    public record Section(
            int number,
            int of,
            LocalizedText name,
            boolean timed,
            boolean over,
            long seconds,
            long secondsLeft,
            @Nullable Next next) {}

    /** The section that comes next; {@code minutes} is 0 where it has no time of its own. */
    public record Next(LocalizedText name, int questions, long minutes) {}

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

    /** Whether another section follows the one that is shown. */
    public boolean isGoingOn() {
        return section != null && section.next() != null;
    }

    /** What the page counts down from: the section's time or the whole test's. */
    public long countdown() {
        return section == null ? secondsLeft() : section.secondsLeft();
    }

    /** How long what the page counts down lasts in all, in seconds. */
    public long whole() {
        return section == null || section.seconds() == 0 ? minutes * 60L : section.seconds();
    }

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
