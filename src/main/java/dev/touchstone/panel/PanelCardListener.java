package dev.touchstone.panel;

import dev.touchstone.jobs.Stage;
import dev.touchstone.scorecards.ScorecardSubmitted;
import dev.touchstone.scorecards.Scorecards;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the journey which seat’s card is in; a card after the panel was concluded is kept as late and tells nobody. */
@Component
class PanelCardListener {

    private final PanelRows panels;
    private final Scorecards scorecards;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PanelCardListener(PanelRows panels, Scorecards scorecards, ApplicationEventPublisher events, Clock clock) {
        this.panels = panels;
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

    private void keep(Panel panel, ScorecardSubmitted fact) {
        var seat = panel.seats().stream()
                .filter(found -> fact.card().equals(found.card()))
                .findFirst()
                .orElseThrow();
        panels.save(panel.replace(seat.id(), found -> found.submitted(clock.instant())));
        if (panel.state() == PanelState.DONE) {
            scorecards.setAside(fact.card());
        } else {
            events.publishEvent(new PanelCardSubmitted(panel.application(), seat.id()));
        }
    }
}
