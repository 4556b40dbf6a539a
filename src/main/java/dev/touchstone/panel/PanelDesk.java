package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.scheduling.Scheduling;
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
    private final SeatSwap swap;
    private final Scheduling scheduling;
    private final JobApplications applications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PanelDesk(
            PanelRows panels,
            PanelPlanning planning,
            PanelBookings bookings,
            GroupRows groups,
            SeatSwap swap,
            Scheduling scheduling,
            JobApplications applications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.panels = panels;
        this.planning = planning;
        this.bookings = bookings;
        this.groups = groups;
        this.swap = swap;
        this.scheduling = scheduling;
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
        planning.move(panel, newStart);
        groups.leave(application);
        panels.save(panel.planned(panel.questions(), panel.owners(), panel.seats()));
        events.publishEvent(new PanelMoved(application));
    }

    /** Puts somebody else on a seat whose card is not in. Only the two are told. Publishes {@link PanelSeatSwapped}. */
    @Command
    public void swap(JobApplicationId application, SeatId seat, AccountId in) {
        var job = applications.lock(application).job();
        swap.swap(require(application).changeable(), seat, in, job, null);
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
        panels.save(planning.callOff(panel));
        events.publishEvent(new PanelMoveAsked(application));
    }

    private Panel require(JobApplicationId application) {
        return panels.of(application)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND, "panel.error.none", "Application %s has no panel".formatted(application)));
    }
}
