package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Nobody is rated by a relative or by who referred them: a rater says so before they submit, gives all their open cards of the
 * application back, and is never asked again for it. They read no result of it either.
 */
@Service
public class Recusals {

    private static final int LONGEST_NOTE = 300;

    private final RecusalRows rows;
    private final Scorecards scorecards;
    private final Cards cards;
    private final JobApplications applications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recusals(
            RecusalRows rows,
            Scorecards scorecards,
            Cards cards,
            JobApplications applications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.scorecards = scorecards;
        this.cards = cards;
        this.applications = applications;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives the rater’s open cards of the application back. Refuses NOT_FOUND to everybody else, CONFLICT once the card is submitted.
     * Publishes {@link ConflictDeclared} for each card.
     */
    @Command
    public void declare(ScorecardId id, Recusal.Kind kind, @Nullable String note, AccountId rater) {
        var application =
                applications.lock(scorecards.own(id, rater).application()).id();
        var card = scorecards.own(id, rater);
        if (!card.isOpen()) {
            throw new RefusedException(
                    Reason.CONFLICT, "scorecards.recusal.error.submitted", "Card %s is %s".formatted(id, card.state()));
        }
        rows.insert(application, new Recusal(rater, card.stage(), kind, words(note), clock.instant()));
        cards.openOf(rater).stream()
                .filter(open -> open.application().equals(application) && open.hasPage())
                .forEach(open -> giveBack(open, rater));
    }

    private void giveBack(Card card, AccountId rater) {
        cards.cancel(card.id());
        events.publishEvent(new ConflictDeclared(card.id(), card.application(), card.stage(), rater));
    }

    /** Who declared a conflict, with what ties them: for the job’s recruiters only. */
    public List<Recusal> of(JobApplicationId application) {
        return rows.of(application);
    }

    /** Who must not be asked to rate the application. */
    public Set<AccountId> accounts(JobApplicationId application) {
        return rows.of(application).stream().map(Recusal::account).collect(Collectors.toSet());
    }

    /** Refuses UNUSABLE if one of these must not rate the application. */
    public void check(JobApplicationId application, Collection<AccountId> raters) {
        if (rows.of(application).stream().map(Recusal::account).anyMatch(raters::contains)) {
            throw Scorecards.recused(application);
        }
    }

    private static @Nullable String words(@Nullable String note) {
        return note == null || note.isBlank()
                ? null
                : note.strip().substring(0, Math.min(note.strip().length(), LONGEST_NOTE));
    }
}
