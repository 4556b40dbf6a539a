package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Passages as evidence: a rater ties what they read or heard to a marking point, and it stands on their own card until they submit; from then on
 * it is released with the card, no sooner.
 */
@Service
public class Quotes {

    private static final int LONGEST = 2000;

    private final Scorecards scorecards;
    private final QuoteRows rows;
    private final Clock clock;

    Quotes(Scorecards scorecards, QuoteRows rows, Clock clock) {
        this.scorecards = scorecards;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Puts a passage on the rater’s own card, and ticks the point there. Refuses NOT_FOUND to everybody else, CONFLICT once the card is
     * submitted, UNUSABLE for a point the card does not have.
     */
    @Command
    public void add(ScorecardId card, AddQuote quote, AccountId rater) {
        var view = open(card, rater);
        if (view.questions().stream()
                .flatMap(question -> question.markingPoints().stream())
                .map(MarkingPoint::id)
                .noneMatch(quote.point()::equals)) {
            throw new RefusedException(
                    Reason.UNUSABLE,
                    "scorecards.error.noPoint",
                    "Card %s has no point %s".formatted(card, quote.point()));
        }
        rows.put(
                card,
                new AddQuote(quote.point(), cut(quote.body()), quote.source(), quote.place(), words(quote.note())),
                clock.instant());
        if (!view.input().ticks().contains(quote.point())) {
            scorecards.draft(card, view.input().ticking(quote.point()), rater);
        }
    }

    /** Changes what the rater says of a passage. Refuses like {@link #add}. */
    @Command
    public void note(ScorecardId card, UUID quote, @Nullable String note, AccountId rater) {
        open(card, rater);
        if (!rows.note(card, quote, words(note))) {
            throw new RefusedException(
                    Reason.NOT_FOUND, "scorecards.error.noQuote", "Card %s has no quote %s".formatted(card, quote));
        }
    }

    /** Takes a passage off the card; the point stays ticked. Refuses like {@link #add}. */
    @Command
    public void remove(ScorecardId card, UUID quote, AccountId rater) {
        open(card, rater);
        rows.delete(card, quote);
    }

    /** The passages on the rater’s own card, in the order they stand in. Refuses NOT_FOUND to everybody else. */
    public List<Quote> own(ScorecardId card, AccountId rater) {
        return rows.of(scorecards.view(card, rater).id());
    }

    /** The passages on submitted cards this viewer may see; none while the viewer owes a card of the application. */
    public List<ReleasedQuote> released(JobApplicationId application, AccountId viewer) {
        return rows.released(application, viewer);
    }

    private CardView open(ScorecardId card, AccountId rater) {
        var view = scorecards.view(card, rater);
        if (view.submitted()) {
            throw new RefusedException(
                    Reason.CONFLICT, "scorecards.error.submitted", "Card %s is submitted".formatted(card));
        }
        return view;
    }

    private static String cut(String body) {
        return body.substring(0, Math.min(body.length(), LONGEST));
    }

    private static @Nullable String words(@Nullable String note) {
        return note == null || note.isBlank() ? null : cut(note.strip());
    }
}
