package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import dev.touchstone.shell.GivenReason;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/**
 * Changes to submitted cards: by their rater only, with a reason, as a new version beside all earlier ones. Possible until the stage is
 * decided. Until the stage has ended the new version counts; afterwards it is kept and shown, and the result stays what it was.
 */
@Service
public class Amendments {

    private final Scorecards scorecards;
    private final Cards cards;
    private final Ratings ratings;
    private final CardVersions versions;
    private final CardChanges changes;
    private final JobApplications applications;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Amendments(
            Scorecards scorecards,
            Cards cards,
            Ratings ratings,
            CardVersions versions,
            CardChanges changes,
            JobApplications applications,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scorecards = scorecards;
        this.cards = cards;
        this.ratings = ratings;
        this.versions = versions;
        this.changes = changes;
        this.applications = applications;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** What may still be done with a card. */
    public enum Effect {
        /** A new version takes the place of the old one in the stage’s result. */
        COUNTS,
        /** A new version is kept and shown, but the result was taken already. */
        KEPT,
        /** The stage is decided: the card stays as it is. */
        CLOSED
    }

    /** What a change of this card would do now; for its rater only. */
    public Effect effect(ScorecardId card, AccountId rater) {
        return effect(scorecards.own(card, rater));
    }

    Effect effect(CardView view) {
        return effect(view.application(), view.stage(), view.counted());
    }

    /** The newest words on a submitted card, to go on from; for its rater only. */
    public CardView view(ScorecardId id, AccountId rater) {
        var view = scorecards.view(id, rater);
        var all = versions.of(id);
        return all.isEmpty()
                ? view
                : view.saying(all.get(all.size() - 1).toInput(view.input().version()));
    }

    /** What changed from version to version, for the card’s rater; empty while it never was. */
    public List<CardChange> own(ScorecardId id, AccountId rater) {
        return changes.of(versions.of(id), scorecards.own(id, rater).questions());
    }

    List<CardChange> changes(CardView view) {
        return view.amended()
                ? changes.of(
                        versions.of(view.id()),
                        view.questions().stream().map(QuestionVersion::id).toList())
                : List.of();
    }

    /** The same of those of these cards that were changed; the viewer is who they were released to. */
    public Map<ScorecardId, List<CardChange>> of(
            JobApplicationId application, List<ReleasedCard> released, AccountId viewer) {
        Map<ScorecardId, List<CardChange>> told = new HashMap<>();
        if (released.stream().anyMatch(ReleasedCard::amended)) {
            var all = versions.released(application, viewer);
            released.stream()
                    .filter(ReleasedCard::amended)
                    .forEach(card -> told.put(
                            card.card(), changes.of(all.getOrDefault(card.card(), List.of()), card.questions())));
        }
        return told;
    }

    /** The same of all cards of an application that this viewer may see. */
    public Map<ScorecardId, List<CardChange>> released(JobApplicationId application, AccountId viewer) {
        return of(application, scorecards.released(application, viewer), viewer);
    }

    /** The same with stage and name, for who reads all cards of an application. */
    public List<CardHistory> histories(JobApplicationId application, AccountId viewer) {
        var cards = scorecards.released(application, viewer).stream()
                .filter(ReleasedCard::amended)
                .toList();
        if (cards.isEmpty()) {
            return List.of();
        }
        var told = of(application, cards, viewer);
        var people = accounts.all(cards.stream()
                .flatMap(card -> Stream.ofNullable(card.rater()))
                .distinct()
                .toList());
        return cards.stream()
                .flatMap(card -> Stream.ofNullable(people.get(card.rater()))
                        .map(person -> new CardHistory(
                                card.stage(), person.name(), told.getOrDefault(card.card(), List.of()))))
                .toList();
    }

    /**
     * Writes another version. Throws {@link CardIncomplete}; refuses UNUSABLE without a reason or a change, CONFLICT before the card is
     * submitted and after the stage is decided. Publishes {@link ScorecardAmended}.
     */
    @Command
    public void amend(ScorecardId id, CardInput input, String reason, AccountId rater) {
        applications.lock(scorecards.own(id, rater).application());
        var card = submitted(id, rater);
        var effect = open(card);
        check(card, input, reason);
        var number = keepFirst(card) + 1;
        boolean counts = effect == Effect.COUNTS;
        versions.insert(new CardVersion(
                id,
                number,
                clock.instant(),
                reason.strip(),
                input.recommendation(),
                input.note(),
                input.ratings(),
                input.ticks(),
                counts));
        cards.amend(card, counts ? input : null);
        if (counts) {
            ratings.replace(id, input);
        }
        events.publishEvent(new ScorecardAmended(id, card.application(), card.stage(), rater, counts));
    }

    private void check(Card card, CardInput input, String reason) {
        if (!GivenReason.says(reason)) {
            throw new RefusedException(
                    Reason.UNUSABLE, "scorecards.error.noReason", "No reason to change card " + card.id());
        }
        if (input.version() != card.version()) {
            throw new OptimisticLockingFailureException("Card %s was changed meanwhile".formatted(card.id()));
        }
        scorecards.checkComplete(card, input);
        if (input.saysTheSameAs(
                view(card.id(), Objects.requireNonNull(card.rater())).input())) {
            throw new RefusedException(
                    Reason.UNUSABLE, "scorecards.error.noChange", "Nothing changes on card " + card.id());
        }
    }

    /** What was submitted becomes version 1, once; the number of the newest version. */
    private int keepFirst(Card card) {
        var kept = versions.of(card.id()).size();
        if (kept > 0) {
            return kept;
        }
        versions.insert(new CardVersion(
                card.id(),
                1,
                Objects.requireNonNull(card.savedAt()),
                null,
                card.recommendation(),
                card.note(),
                ratings.of(card.id()),
                ratings.ticksOf(card.id()),
                card.counted()));
        return 1;
    }

    private Card submitted(ScorecardId id, AccountId rater) {
        var card = scorecards.own(id, rater);
        if (card.isOpen()) {
            throw new RefusedException(
                    Reason.CONFLICT, "scorecards.error.notSubmitted", "Card %s is %s".formatted(id, card.state()));
        }
        return card;
    }

    private Effect open(Card card) {
        var effect = effect(card);
        if (effect == Effect.CLOSED) {
            throw new RefusedException(
                    Reason.CONFLICT,
                    "scorecards.error.decided",
                    "The stage of card %s is decided".formatted(card.id()));
        }
        return effect;
    }

    private Effect effect(Card card) {
        return effect(card.application(), card.stage(), card.counted());
    }

    private Effect effect(JobApplicationId id, Stage stage, boolean counted) {
        var application = applications.get(id);
        if (!application.isActive() || application.stage() != stage || decided(id, stage)) {
            return Effect.CLOSED;
        }
        return counted && applications.proposal(id, stage).isEmpty() ? Effect.COUNTS : Effect.KEPT;
    }

    private boolean decided(JobApplicationId id, Stage stage) {
        return applications.decisions(id).stream().anyMatch(each -> each.stage() == stage);
    }
}
