package dev.touchstone.scorecards;

import dev.touchstone.questionbank.Competency;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.Picture;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a rater sees around a card.
 *
 * @param lines what is to be rated, in order
 * @param redLines what not to ask, each sentence once
 * @param debrief where the cards of the stage are compared; null where nobody does
 * @param evidence earlier stages per competency; empty until the card is submitted
 * @param pictures of the questions; those without any are absent
 * @param quotes passages the rater tied to marking points
 * @param versions what changed since it was submitted; empty while nothing did
 * @param amendment what a change would do now; null before the card is submitted
 */
public record CardPage(
        CardView view,
        String candidate,
        String applicationNumber,
        LocalizedText job,
        StageOccasion.@Nullable Occasion occasion,
        List<Line> lines,
        List<LocalizedText> redLines,
        @Nullable String debrief,
        List<Evidence> evidence,
        Map<QuestionVersionId, List<Picture>> pictures,
        List<Quote> quotes,
        List<CardChange> versions,
        Amendments.@Nullable Effect amendment) {

    /** The same page with other words on the card. */
    public CardPage saying(CardInput input) {
        return new CardPage(
                view.saying(input),
                candidate,
                applicationNumber,
                job,
                occasion,
                lines,
                redLines,
                debrief,
                evidence,
                pictures,
                quotes,
                versions,
                amendment);
    }

    /** The passages at a marking point. */
    public List<Quote> quotesOf(MarkingPointId point) {
        return quotes.stream().filter(quote -> quote.point().equals(point)).toList();
    }

    /**
     * A competency to rate.
     *
     * @param questions numbers of the questions that probe it, from 1
     * @param points how many marking points count for it; {@code seen} of them are ticked
     */
    public record Line(Competency competency, List<Integer> questions, long points, long seen) {

        /** The questions as a list to read: 1, 3. */
        public String questionList() {
            return String.join(", ", questions.stream().map(String::valueOf).toList());
        }
    }

    /**
     * What earlier stages showed of a competency.
     *
     * @param test 0–100 of the points reachable in the written test, null when it was not probed
     * @param rolePlay 1–5, mean of the observers, null when not observed
     */
    public record Evidence(
            Competency competency,
            @Nullable BigDecimal test,
            @Nullable BigDecimal rolePlay) {}
}
