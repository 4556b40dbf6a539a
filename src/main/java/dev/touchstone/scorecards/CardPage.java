package dev.touchstone.scorecards;

import dev.touchstone.candidates.Document;
import dev.touchstone.questionbank.Competency;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.Picture;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Everything a rater sees around a card.
 *
 * @param leads who asks which question; empty where everybody asks everything
 * @param lines what is to be rated, in order
 * @param redLines what not to ask, each sentence once
 * @param debrief where the cards of the stage are compared; null where nobody does
 * @param evidence earlier stages per competency; empty until the card is submitted
 * @param pictures of the questions; those without any are absent
 * @param quotes passages the rater tied to marking points
 * @param versions what changed since it was submitted; empty while nothing did
 * @param amendment what a change would do now; null before the card is submitted
 * @param documents the candidate’s files; none once the card is submitted
 */
public record CardPage(
        CardView view,
        String candidate,
        String applicationNumber,
        LocalizedText job,
        StageOccasion.@Nullable Occasion occasion,
        Map<QuestionVersionId, QuestionLeads.Lead> leads,
        List<Line> lines,
        List<LocalizedText> redLines,
        @Nullable String debrief,
        List<Evidence> evidence,
        Map<QuestionVersionId, List<Picture>> pictures,
        List<Quote> quotes,
        List<CardChange> versions,
        Amendments.@Nullable Effect amendment,
        List<Document> documents) {

    private static final long HALF_A_MINUTE = 30;
    private static final long MINUTE = 60;

    /** The same page with other words on the card. */
    public CardPage saying(CardInput input) {
        return new CardPage(
                view.saying(input),
                candidate,
                applicationNumber,
                job,
                occasion,
                leads,
                lines,
                redLines,
                debrief,
                evidence,
                pictures,
                quotes,
                versions,
                amendment,
                documents);
    }

    /**
     * How long a question is meant to take, in seconds: as the plan says, else as its own words say, else its share of what the others leave
     * of the meeting; 0 where nothing is known.
     */
    public long plannedSeconds(QuestionVersion question) {
        var set = view.plan().minutesFor(question);
        return set.isPresent() ? set.getAsInt() * MINUTE : occasion == null ? 0 : share();
    }

    private long share() {
        var set = view.questions().stream().map(view.plan()::minutesFor).toList();
        long left = totalSeconds()
                - set.stream().mapToLong(each -> each.orElse(0) * MINUTE).sum();
        long open = Math.max(set.stream().filter(OptionalInt::isEmpty).count(), 1);
        return Math.max(left / open / HALF_A_MINUTE * HALF_A_MINUTE, HALF_A_MINUTE);
    }

    /** The questions as the rater takes them: their own first, each with its number in the kit. */
    public List<Asked> asked() {
        return IntStream.range(0, view.questions().size())
                .mapToObj(i -> asked(i + 1, view.questions().get(i)))
                .sorted(Comparator.comparing(asked -> !asked.isOwn()))
                .toList();
    }

    private Asked asked(int number, QuestionVersion question) {
        return new Asked(number, question, leads.get(question.id()));
    }

    /** How long the whole meeting is meant to take; 0 without one. */
    public long totalSeconds() {
        return occasion == null
                ? 0
                : Duration.between(occasion.startsAt(), occasion.endsAt()).toSeconds();
    }

    /** The passages at a marking point. */
    public List<Quote> quotesOf(MarkingPointId point) {
        return quotes.stream().filter(quote -> quote.point().equals(point)).toList();
    }

    /**
     * A question of the card.
     *
     * @param number its place in the kit, the same for everybody who meets the candidate
     * @param lead who asks it; null where everybody asks everything
     */
    public record Asked(int number, QuestionVersion question, QuestionLeads.@Nullable Lead lead) {

        public boolean isOwn() {
            return lead != null && lead.own();
        }
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
