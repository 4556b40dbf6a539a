package dev.touchstone.panel;

import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.scorecards.PlanCard;
import dev.touchstone.scorecards.Scorecards;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Puts somebody else on a seat whose card is not in. The card they get is a new, empty one; the old interviewer’s access ends at once.
 * Only the two are told. Publishes {@link PanelSeatSwapped}. Whoever calls it holds the application’s lock.
 */
@Component
class SeatSwap {

    private final PanelRows panels;
    private final PanelPlanning planning;
    private final PanelLetters letters;
    private final Scheduling scheduling;
    private final Scorecards scorecards;
    private final ApplicationEventPublisher events;

    SeatSwap(
            PanelRows panels,
            PanelPlanning planning,
            PanelLetters letters,
            Scheduling scheduling,
            Scorecards scorecards,
            ApplicationEventPublisher events) {
        this.panels = panels;
        this.planning = planning;
        this.letters = letters;
        this.scheduling = scheduling;
        this.scorecards = scorecards;
        this.events = events;
    }

    /** @param note for who gets the seat: who gave it away and why */
    void swap(Panel panel, SeatId id, AccountId in, JobOpeningId job, @Nullable String note) {
        var seat = planning.checkSwap(panel, id, in, job);
        var at = scheduling.swap(panel.appointment(), seat.interviewer(), in);
        if (seat.card() != null) {
            scorecards.cancel(seat.card());
        }
        if (seat.told() != null) {
            letters.cancelInterviewer(panel, seat.interviewer(), at.withdrawn());
        }
        var taken = seat.takenBy(in);
        if (panel.state() == PanelState.INVITED) {
            taken = taken.withCard(
                    scorecards.plan(new PlanCard(panel.application(), Stage.PANEL, in, panel.questions())));
            letters.inviteInterviewer(panel, taken, at, note);
            taken = taken.told(at.sequence());
        }
        var now = taken;
        panels.save(panel.replace(id, before -> now));
        events.publishEvent(new PanelSeatSwapped(panel.application(), id, in));
    }
}
