package dev.touchstone.hiring;

import dev.touchstone.panel.PanelCardSubmitted;
import dev.touchstone.panel.PanelExtended;
import dev.touchstone.panel.PanelMissed;
import dev.touchstone.panel.PanelMoveAsked;
import dev.touchstone.panel.PanelMoved;
import dev.touchstone.panel.PanelPlanned;
import dev.touchstone.panel.PanelSeatSwapped;
import dev.touchstone.panel.PanelSeatVacated;
import dev.touchstone.panel.PanelTimesDeclined;
import dev.touchstone.panel.PanelTimesOffered;
import dev.touchstone.panel.Panels;
import java.util.Date;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what happens in the panel interview. */
@Component
class PanelListener {

    private static final String PROCESS = "panel-interview";
    private static final String CANDIDATE_CHOOSES = "candidateChooses";

    private final Journey journey;
    private final Panels panels;

    PanelListener(Journey journey, Panels panels) {
        this.journey = journey;
        this.panels = panels;
    }

    @EventListener
    void on(PanelPlanned fact) {
        journey.tell(Fact.PANEL_PLANNED, fact.application(), Map.of(CANDIDATE_CHOOSES, false));
    }

    @EventListener
    void on(PanelTimesOffered fact) {
        journey.tell(Fact.PANEL_TIMES_OFFERED, fact.application(), Map.of(CANDIDATE_CHOOSES, true));
    }

    @EventListener
    void on(PanelTimesDeclined fact) {
        journey.tell(Fact.PANEL_TIMES_DECLINED, fact.application(), Map.of());
    }

    @EventListener
    void on(PanelMoved fact) {
        journey.tell(Fact.PANEL_PLANNED, fact.application(), Map.of());
    }

    @EventListener
    void on(PanelMoveAsked fact) {
        journey.tell(Fact.PANEL_MOVE_ASKED, fact.application(), Map.of());
    }

    @EventListener
    void on(PanelMissed fact) {
        journey.tell(Fact.PANEL_MISSED, fact.application(), Map.of());
    }

    @EventListener
    void on(PanelCardSubmitted fact) {
        journey.tell(Fact.PANEL_CARD_SUBMITTED, fact.application(), panels.interviewer(fact.seat()));
    }

    @EventListener
    void on(PanelSeatSwapped fact) {
        journey.reassign(fact.application(), fact.seat().toString(), fact.interviewer());
    }

    @EventListener
    void on(PanelSeatVacated fact) {
        journey.askForSubstitute(fact.application(), fact.seat().toString());
    }

    /** More time: a deadline that still runs is moved; one that has passed is set anew. */
    @EventListener
    void on(PanelExtended fact) {
        var moved = journey.postpone(fact.application(), PROCESS, "event_scorecardDeadline", fact.deadline())
                || journey.postpone(fact.application(), PROCESS, "event_cardsDue", fact.deadline());
        journey.due(Fact.PANEL_CARD_SUBMITTED, fact.application(), fact.deadline());
        if (!moved) {
            journey.tell(
                    Fact.PANEL_EXTENDED, fact.application(), Map.of("scorecardDeadline", Date.from(fact.deadline())));
        }
    }
}
