package dev.touchstone.roleplay;

import dev.touchstone.jobs.Stage;
import dev.touchstone.scorecards.ConflictDeclared;
import dev.touchstone.scorecards.ScorecardAmended;
import dev.touchstone.scorecards.ScorecardSubmitted;
import dev.touchstone.scorecards.Scorecards;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Translates a submitted card into the role-play's own fact. A card that comes while the talk still runs publishes
 * nothing: the journey asks who is missing when the talk ends. One that comes after the result was taken is kept as late.
 */
@Component
class CardListener {

    private final RolePlayRows rows;
    private final Scorecards scorecards;
    private final Adjudications adjudications;
    private final ApplicationEventPublisher events;

    CardListener(
            RolePlayRows rows, Scorecards scorecards, Adjudications adjudications, ApplicationEventPublisher events) {
        this.rows = rows;
        this.scorecards = scorecards;
        this.adjudications = adjudications;
        this.events = events;
    }

    /** Nobody waits for that card any more. A third person who was asked is seen not to have one, and another is asked. */
    @EventListener
    void on(ConflictDeclared fact) {
        if (fact.stage() == Stage.ROLE_PLAY) {
            rows.of(fact.application())
                    .filter(rolePlay -> rolePlay.isObserver(fact.rater()))
                    .ifPresent(rolePlay -> {
                        rows.clearCard(rolePlay.id(), fact.rater());
                        events.publishEvent(new RolePlayObserverRecused(fact.application(), fact.rater()));
                    });
        }
    }

    @EventListener
    void on(ScorecardAmended fact) {
        if (fact.stage() == Stage.ROLE_PLAY && fact.counted()) {
            rows.of(fact.application()).ifPresent(adjudications::reconsider);
        }
    }

    @EventListener
    void on(ScorecardSubmitted fact) {
        if (fact.stage() != Stage.ROLE_PLAY) {
            return;
        }
        rows.of(fact.application()).ifPresent(rolePlay -> {
            if (rolePlay.concluded()) {
                scorecards.setAside(fact.card());
            } else if (adjudications.settles(rolePlay, fact.card(), fact.rater())) {
                return;
            } else if (rolePlay.state() == RolePlayState.ENDED) {
                events.publishEvent(new RolePlayObserved(fact.application(), fact.rater()));
            }
        });
    }
}
