package dev.touchstone.writtentest;

import dev.touchstone.questionbank.CreditScheme;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.scorecards.AnsweredQuestion;
import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A test as recruiters see it on the application page.
 *
 * @param blind the viewer meets papers of the job under codes: neither the state nor a time tells whether it is handed in
 * @param running whether it may be given more time; for a blind viewer by the clock alone
 * @param handedIn whether it waits for its marks; for a blind viewer by the clock alone
 * @param expired the invitation ran out before it was used
 * @param total 0–100; null until everything is marked, or while the viewer must not see it
 * @param lines the questions with what they earned; empty until marked, or while the viewer must not see it
 * @param corrections results that the correction of a key changed, the earliest first; empty while the viewer must not see it
 */
public record TestReport(
        SittingState state,
        boolean blind,
        boolean running,
        boolean handedIn,
        int minutes,
        boolean expired,
        Instant invitedAt,
        Instant expiresAt,
        @Nullable Instant startedAt,
        @Nullable Instant deadline,
        @Nullable Instant submittedAt,
        boolean byDeadline,
        @Nullable BigDecimal total,
        List<Line> lines,
        List<Correction> corrections) {

    /**
     * A result that the correction of a key changed.
     *
     * @param decided whether the application had left the written test by then
     */
    public record Correction(BigDecimal before, BigDecimal after, boolean decided, String reason, Instant at) {}

    /**
     * One question: what was answered, what it earned.
     *
     * @param choices options as the candidate saw them, or blanks as the candidate filled them; empty for other questions
     * @param credit how a multiple choice or several blanks counted
     * @param points null until marked
     * @param letters how the bank’s letters of options were shown
     * @param comment what markers wrote; null for nothing
     * @param typing how a text was typed; null for other questions, where nothing was typed, and where it is not asked for
     */
    public record Line(
            int position,
            QuestionVersion question,
            Answer answer,
            List<AnsweredQuestion.Choice> choices,
            CreditScheme credit,
            @Nullable BigDecimal points,
            BigDecimal maximum,
            OptionLetters letters,
            @Nullable String comment,
            @Nullable TypingFigures typing) {

        /** The explanation in the letters the candidate saw. */
        public @Nullable LocalizedText analysis() {
            var analysis = question.analysis();
            return analysis == null ? null : letters.said(analysis, question.stem());
        }

        /** How the bank’s letters and the candidate’s go together, where the explanation may speak of the bank’s; null elsewhere. */
        public @Nullable String lettersTold(Locale locale) {
            var analysis = question.analysis();
            return analysis != null
                            && letters.isDoubtful(
                                    analysis.in(locale), question.stem().in(locale))
                    ? letters.told()
                    : null;
        }

        /** The last part of the message key that tells how it counted; null where there is nothing to tell. */
        public @Nullable String creditTold() {
            return credit.told(question.type(), question.blanks().size());
        }
    }
}
