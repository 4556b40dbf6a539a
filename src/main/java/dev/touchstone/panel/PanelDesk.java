package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.scorecards.PlanCard;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Panel interviews: what recruiters and candidates do. */
@Service
public class PanelDesk {

    private final PanelRows panels;
    private final PanelPlanning planning;
    private final PanelBookings bookings;
    private final GroupRows groups;
    private final PanelLetters letters;
    private final Scheduling scheduling;
    private final Scorecards scorecards;
    private final JobApplications applications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PanelDesk(
            PanelRows panels,
            PanelPlanning planning,
            PanelBookings bookings,
            GroupRows groups,
            PanelLetters letters,
            Scheduling scheduling,
            Scorecards scorecards,
            JobApplications applications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.panels = panels;
        this.planning = planning;
        this.bookings = bookings;
        this.groups = groups;
        this.letters = letters;
        this.scheduling = scheduling;
        this.scorecards = scorecards;
        this.applications = applications;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Plans a panel, or plans it anew: people who stay keep their cards. What the candidate was to choose is
     * void. Publishes {@link PanelPlanned}.
     */
    @Command
    public void plan(PlanPanel command) {
        var application = applications.lock(command.application());
        planning.plan(command, application.job());
        bookings.close(command.application());
        if (command.group() == null) {
            groups.leave(command.application());
        }
        events.publishEvent(new PanelPlanned(command.application()));
    }

    /** Moves the panel to another time with the same people. Publishes {@link PanelMoved}. */
    @Command
    public void move(JobApplicationId application, Instant newStart) {
        applications.lock(application);
        planning.checkTime(newStart);
        var panel = require(application).changeable();
        planning.checkNobodyVacant(panel);
        scheduling.move(panel.appointment(), newStart);
        groups.leave(application);
        panels.save(panel.planned(panel.questions(), panel.seats()));
        events.publishEvent(new PanelMoved(application));
    }

    /**
     * Puts somebody else on a seat whose card is not in. The card they get is a new, empty one; the old interviewer’s
     * access ends at once. Only the two are told. Publishes {@link PanelSeatSwapped}.
     */
    @Command
    public void swap(JobApplicationId application, SeatId seatId, AccountId in) {
        var job = applications.lock(application).job();
        var panel = require(application).changeable();
        var seat = planning.checkSwap(panel, seatId, in, job);
        var at = scheduling.swap(panel.appointment(), seat.interviewer(), in);
        if (seat.card() != null) {
            scorecards.cancel(seat.card());
        }
        if (seat.told() != null) {
            letters.cancelInterviewer(panel, seat.interviewer(), at.withdrawn());
        }
        var taken = seat.takenBy(in);
        if (panel.state() == PanelState.INVITED) {
            taken = taken.withCard(scorecards.plan(new PlanCard(application, Stage.PANEL, in, panel.questions())));
            letters.inviteInterviewer(panel, taken, at);
            taken = taken.told(at.sequence());
        }
        var now = taken;
        panels.save(panel.replace(seatId, before -> now));
        events.publishEvent(new PanelSeatSwapped(application, seatId, in));
    }

    /** The candidate did not come. Publishes {@link PanelMissed}; the recruiter is asked for another time. */
    @Command
    public void missed(JobApplicationId application) {
        applications.lock(application);
        var panel = require(application).expect(PanelState.INVITED);
        if (scheduling.get(panel.appointment()).startsAt().isAfter(clock.instant())) {
            throw new RefusedException(
                    Reason.CONFLICT, "panel.error.early", "Panel %s has not begun".formatted(panel.id()));
        }
        panels.save(panel.in(PanelState.MISSED));
        scheduling.release(panel.appointment());
        events.publishEvent(new PanelMissed(application));
    }

    /** Gives raters more time, counted from now. Publishes {@link PanelExtended}. */
    @Command
    public void extend(JobApplicationId application, Duration more) {
        applications.lock(application);
        var panel = require(application).expect(PanelState.INVITED);
        var deadline = clock.instant().plus(more);
        panels.save(panel.extended(deadline));
        events.publishEvent(new PanelExtended(application, deadline));
    }

    /** The candidate cannot make the time, and may say why; possible until it begins. Publishes {@link PanelMoveAsked}. */
    @Command
    public void askToMove(JobApplicationId application, @Nullable String note) {
        applications.lock(application);
        var panel = require(application).expect(PanelState.INVITED);
        if (!scheduling.get(panel.appointment()).startsAt().isAfter(clock.instant())) {
            throw new RefusedException(
                    Reason.CONFLICT, "panel.error.begun", "Panel %s has begun".formatted(panel.id()));
        }
        scheduling.askToMove(panel.appointment(), note);
        panels.save(panel.in(PanelState.MOVE_ASKED));
        events.publishEvent(new PanelMoveAsked(application));
    }

    private Panel require(JobApplicationId application) {
        return panels.of(application)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND, "panel.error.none", "Application %s has no panel".formatted(application)));
    }
}
