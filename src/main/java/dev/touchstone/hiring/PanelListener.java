package dev.touchstone.hiring;

import dev.touchstone.candidates.JobApplications;
import dev.touchstone.panel.PanelBrokenOff;
import dev.touchstone.panel.PanelCardSubmitted;
import dev.touchstone.panel.PanelExtended;
import dev.touchstone.panel.PanelMissed;
import dev.touchstone.panel.PanelMoveAsked;
import dev.touchstone.panel.PanelMoved;
import dev.touchstone.panel.PanelPlanned;
import dev.touchstone.panel.PanelSeatDeclined;
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
    private final JobApplications applications;

    PanelListener(Journey journey, Panels panels, JobApplications applications) {
        this.journey = journey;
        this.panels = panels;
        this.applications = applications;
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

    /** The card is nobody’s until somebody sits there; however many seats are open, the recruiter is asked once. */
    @EventListener
    void on(PanelSeatDeclined fact) {
        journey.reassign(fact.application(), fact.seat().toString(), null);
        if (!journey.waitsFor(Fact.SEATS_TAKEN, fact.application())) {
            journey.tell(Fact.SEAT_DECLINED, fact.application(), Map.of());
        }
    }

    @EventListener
    void on(PanelSeatSwapped fact) {
        journey.reassign(fact.application(), fact.seat().toString(), fact.interviewer());
        if (!panels.hasVacancy(fact.application()) && journey.waitsFor(Fact.SEATS_TAKEN, fact.application())) {
            journey.tell(Fact.SEATS_TAKEN, fact.application(), Map.of());
            applications.enterStep(fact.application(), "userTask_fillScorecard");
        }
    }

    @EventListener
    void on(PanelBrokenOff fact) {
        journey.tell(Fact.PANEL_BROKEN_OFF, fact.application(), Map.of());
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
