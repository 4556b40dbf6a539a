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

    /** One question with what was answered so far; {@code credit} is how a multiple choice counts. */
    public record Question(
            int position,
            LocalizedText section,
            QuestionType type,
            BigDecimal points,
            LocalizedText stem,
            List<Choice> choices,
            CreditScheme credit,
            Answer answer,
            List<Picture> pictures) {}

    /** {@code letter} is shown, {@code label} is the bank's and is sent back. */
    public record Choice(String letter, String label, LocalizedText text) {}

    /** Seconds until the deadline, never negative. */
    public long secondsLeft() {
        return deadline == null
                ? 0
                : Math.max(0, Duration.between(now, deadline).toSeconds());
    }
}
