package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.scheduling.Appointment;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What happens when the time has come: the candidate is there, did not come, or the line broke. Said by whoever is there. */
@Service
public class PanelAttendance {

    /** Who comes early is let in. */
    private static final Duration EARLY = Duration.ofMinutes(30);

    private static final int LONGEST_REASON = 300;

    private final PanelRows panels;
    private final AttendanceRows attendance;
    private final Scheduling scheduling;
    private final JobApplications applications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PanelAttendance(
            PanelRows panels,
            AttendanceRows attendance,
            Scheduling scheduling,
            JobApplications applications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.panels = panels;
        this.attendance = attendance;
        this.scheduling = scheduling;
        this.applications = applications;
        this.events = events;
        this.clock = clock;
    }

    /** The candidate is there. Publishes {@link PanelArrived}; saying it twice is harmless. */
    @Command
    public void arrive(JobApplicationId application) {
        var panel = invited(application);
        var at = scheduling.get(panel.appointment());
        if (!mayArrive(panel, at)) {
            throw early(panel);
        }
        if (arrivedAt(panel, at).isEmpty()) {
            attendance.arrive(panel.id(), at.sequence(), clock.instant());
            events.publishEvent(new PanelArrived(application));
        }
    }

    /**
     * The candidate did not come: the recruiter is asked for another time, or whether to go on when that happened too often. Refuses
     * CONFLICT before the start, and when somebody saw or rated them. Publishes {@link PanelMissed}.
     */
    @Command
    public void miss(JobApplicationId application) {
        var panel = invited(application);
        var at = begun(panel);
        if (arrivedAt(panel, at).isPresent()) {
            throw new RefusedException(
                    Reason.CONFLICT, "panel.error.arrived", "The candidate of panel %s came".formatted(panel.id()));
        }
        if (panel.wasRated(at)) {
            throw new RefusedException(
                    Reason.CONFLICT, "panel.error.rated", "The candidate of panel %s was rated".formatted(panel.id()));
        }
        attendance.miss(panel.id());
        panels.save(panel.in(PanelState.MISSED));
        scheduling.release(panel.appointment());
        events.publishEvent(new PanelMissed(application));
    }

    /**
     * It broke off for technical reasons: another time is looked for, for the same people; their cards stay as they are. Refuses UNUSABLE
     * without a reason. Publishes {@link PanelBrokenOff}.
     */
    @Command
    public void breakOff(JobApplicationId application, AccountId account, String reason) {
        var said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            throw new RefusedException(
                    Reason.UNUSABLE,
                    "panel.error.breakReason",
                    "Reason of %d characters".formatted(said.length()),
                    LONGEST_REASON);
        }
        var panel = invited(application);
        begun(panel);
        attendance.breakOff(panel.id(), new TechnicalBreak(account, said, clock.instant()));
        panels.save(panel.in(PanelState.BROKEN_OFF));
        scheduling.release(panel.appointment());
        events.publishEvent(new PanelBrokenOff(application));
    }

    /** When somebody saw the candidate, for the time they were told last: a seat that changes hands does not send them away. */
    Optional<Instant> arrivedAt(Panel panel, Appointment at) {
        return attendance.arrived(panel.id(), since(panel, at));
    }

    static int since(Panel panel, Appointment at) {
        return panel.candidateTold() == null ? at.sequence() : panel.candidateTold();
    }

    boolean mayArrive(Panel panel, Appointment at) {
        return panel.state() == PanelState.INVITED
                && !at.startsAt().minus(EARLY).isAfter(clock.instant());
    }

    boolean hasBegun(Panel panel, Appointment at) {
        return panel.state() == PanelState.INVITED && !at.startsAt().isAfter(clock.instant());
    }

    private Appointment begun(Panel panel) {
        var at = scheduling.get(panel.appointment());
        if (at.startsAt().isAfter(clock.instant())) {
            throw early(panel);
        }
        return at;
    }

    private Panel invited(JobApplicationId application) {
        applications.lock(application);
        return panels.of(application)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND, "panel.error.none", "Application %s has no panel".formatted(application)))
                .expect(PanelState.INVITED);
    }

    private static RefusedException early(Panel panel) {
        return new RefusedException(
                Reason.CONFLICT, "panel.error.early", "Panel %s has not begun".formatted(panel.id()));
    }
}
