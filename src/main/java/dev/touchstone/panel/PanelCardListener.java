package dev.touchstone.panel;

import dev.touchstone.jobs.Stage;
import dev.touchstone.scheduling.Appointment;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.scorecards.ConflictDeclared;
import dev.touchstone.scorecards.ScorecardId;
import dev.touchstone.scorecards.ScorecardSubmitted;
import dev.touchstone.scorecards.Scorecards;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the journey which seat’s card is in, or waits for somebody else; a card after the panel was concluded is kept as late and
 * tells nobody.
 */
@Component
class PanelCardListener {

    private final PanelRows panels;
    private final PanelLetters letters;
    private final Scheduling scheduling;
    private final Scorecards scorecards;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PanelCardListener(
            PanelRows panels,
            PanelLetters letters,
            Scheduling scheduling,
            Scorecards scorecards,
            ApplicationEventPublisher events,
            Clock clock) {
        this.panels = panels;
        this.letters = letters;
        this.scheduling = scheduling;
        this.scorecards = scorecards;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(ScorecardSubmitted fact) {
        if (fact.stage() == Stage.PANEL) {
            panels.of(fact.card()).ifPresent(panel -> keep(panel, fact));
        }
    }

    /**
     * The seat waits for somebody else, and the recruiter is told; who gave it back stays on it until then, without a card, and is free at
     * the time.
     */
    @EventListener
    void on(ConflictDeclared fact) {
        if (fact.stage() == Stage.PANEL) {
            panels.of(fact.card()).ifPresent(panel -> vacate(panel, fact.card()));
        }
    }

    private void vacate(Panel panel, ScorecardId card) {
        var seat = seat(panel, card);
        panels.save(panel.replace(seat.id(), found -> found.withCard(null).untold()));
        if (panel.state().isChangeable()) {
            letters.tellRecusal(panel, seat, free(panel, seat));
        }
        events.publishEvent(new PanelSeatVacated(panel.application(), seat.id()));
    }

    private Appointment free(Panel panel, Seat seat) {
        var at = scheduling.get(panel.appointment());
        if (seat.told() == null || !at.endsAt().isAfter(clock.instant())) {
            return at;
        }
        var left = scheduling.leave(panel.appointment(), seat.interviewer());
        letters.cancelInterviewer(panel, seat.interviewer(), left.withdrawn());
        return left;
    }

    private static Seat seat(Panel panel, ScorecardId card) {
        return panel.seats().stream()
                .filter(found -> card.equals(found.card()))
                .findFirst()
                .orElseThrow();
    }

    private void keep(Panel panel, ScorecardSubmitted fact) {
        var seat = seat(panel, fact.card());
        panels.save(panel.replace(seat.id(), found -> found.submitted(clock.instant())));
        if (panel.state() == PanelState.DONE) {
            scorecards.setAside(fact.card());
        } else {
            events.publishEvent(new PanelCardSubmitted(panel.application(), seat.id()));
        }
    }
}
