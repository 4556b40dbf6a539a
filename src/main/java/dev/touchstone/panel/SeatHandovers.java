package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** What an interviewer does who cannot come: hand over to a colleague, or leave the seat to the recruiter. */
@Service
public class SeatHandovers {

    private static final int LONGEST_REASON = 300;

    private final PanelRows panels;
    private final PanelAttendance attendance;
    private final SeatChanges changes;
    private final SeatSwap swap;
    private final QuestionPlans plans;
    private final Substitutes substitutes;
    private final PanelLetters letters;
    private final Scheduling scheduling;
    private final Scorecards scorecards;
    private final JobApplications applications;
    private final Jobs jobs;
    private final Accounts accounts;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SeatHandovers(
            PanelRows panels,
            PanelAttendance attendance,
            SeatChanges changes,
            SeatSwap swap,
            QuestionPlans plans,
            Substitutes substitutes,
            PanelLetters letters,
            Scheduling scheduling,
            Scorecards scorecards,
            JobApplications applications,
            Jobs jobs,
            Accounts accounts,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.panels = panels;
        this.attendance = attendance;
        this.changes = changes;
        this.swap = swap;
        this.plans = plans;
        this.substitutes = substitutes;
        this.letters = letters;
        this.scheduling = scheduling;
        this.scorecards = scorecards;
        this.applications = applications;
        this.jobs = jobs;
        this.accounts = accounts;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /** The interview of a seat, for who sits on it; refuses NOT_FOUND to everybody else. */
    public OwnSeat view(SeatId id, AccountId interviewer) {
        var panel = require(id);
        var seat = own(panel, id, interviewer);
        var application = applications.get(panel.application());
        var open = panel.state() == PanelState.INVITED && seat.isOpen();
        var at = scheduling.get(panel.appointment());
        return new OwnSeat(
                id,
                panel.application(),
                panel.state(),
                applications.candidate(panel.application()).name(),
                jobs.get(application.job()).title(),
                at,
                plans.asked(panel).stream()
                        .sorted(Comparator.comparing(asked -> !id.equals(asked.seat())))
                        .toList(),
                open,
                attendance.mayArrive(panel, at),
                attendance.hasBegun(panel, at),
                attendance.arrivedAt(panel, at).orElse(null),
                panel.wasRated(at),
                open ? substitutes.of(panel, application.job()) : List.of());
    }

    /** The seat this person has on an application’s panel; refuses NOT_FOUND when there is none. */
    public SeatId seat(JobApplicationId application, AccountId interviewer) {
        return panels.of(application).stream()
                .flatMap(panel -> panel.seats().stream())
                .filter(seat -> seat.interviewer().equals(interviewer) && !seat.isDeclined())
                .map(Seat::id)
                .findFirst()
                .orElseThrow(() -> notTheirs("Application " + application, interviewer));
    }

    /**
     * Cannot come, and knows nobody who could: the card is gone at once, the time is free again, the recruiter is told and asked for
     * somebody else. Doing it twice is harmless. Publishes {@link PanelSeatDeclined}.
     */
    @Command
    public void decline(SeatId id, AccountId interviewer, @Nullable String reason) {
        var panel = locked(id);
        if (panel.seat(id).isDeclined() && panel.seat(id).interviewer().equals(interviewer)) {
            return;
        }
        var seat = open(panel, id, interviewer);
        var said = said(reason);
        var at = scheduling.leave(panel.appointment(), interviewer);
        if (seat.card() != null) {
            scorecards.cancel(seat.card());
        }
        letters.cancelInterviewer(panel, interviewer, at.withdrawn());
        var vacant = seat.declined(new Seat.Decline(clock.instant(), said));
        panels.save(panel.replace(id, before -> vacant));
        changes.add(panel.id(), new SeatChange(interviewer, null, said, clock.instant()));
        letters.tellVacancy(panel, vacant, at);
        events.publishEvent(new PanelSeatDeclined(panel.application(), id, interviewer));
    }

    /**
     * Gives the seat to a colleague of the team, who gets a card, the kit and the time; only the two are told. Refuses CONFLICT when the
     * colleague is busy then. Publishes {@link PanelSeatSwapped}.
     */
    @Command
    public void handOver(SeatId id, AccountId interviewer, AccountId successor, @Nullable String reason) {
        var panel = locked(id);
        open(panel, id, interviewer);
        var said = said(reason);
        var job = applications.get(panel.application()).job();
        swap.swap(panel, id, successor, job, note(interviewer, successor, said));
        changes.add(panel.id(), new SeatChange(interviewer, successor, said, clock.instant()));
    }

    private String note(AccountId interviewer, AccountId successor, @Nullable String reason) {
        Language language = accounts.get(successor).language();
        var name = accounts.get(interviewer).name();
        return reason == null
                ? messages.getMessage("panel.letter.handedOver", new Object[] {name}, language.locale())
                : messages.getMessage("panel.letter.handedOver.why", new Object[] {name, reason}, language.locale());
    }

    private Panel locked(SeatId id) {
        applications.lock(require(id).application());
        return require(id);
    }

    private Panel require(SeatId id) {
        return panels.of(id)
                .orElseThrow(() ->
                        new RefusedException(Reason.NOT_FOUND, "panel.error.noSeat", "No panel has a seat " + id));
    }

    private static Seat open(Panel panel, SeatId id, AccountId interviewer) {
        var seat = own(panel, id, interviewer);
        panel.expect(PanelState.INVITED);
        if (!seat.isOpen()) {
            throw new RefusedException(
                    Reason.CONFLICT, "panel.error.ownCardIn", "The card of seat %s is in".formatted(id));
        }
        return seat;
    }

    private static Seat own(Panel panel, SeatId id, AccountId interviewer) {
        var seat = panel.seat(id);
        if (!seat.interviewer().equals(interviewer) || seat.isDeclined()) {
            throw notTheirs("Seat " + id, interviewer);
        }
        return seat;
    }

    private static RefusedException notTheirs(String what, AccountId interviewer) {
        return new RefusedException(
                Reason.NOT_FOUND, "panel.error.noSeat", "%s is not of %s".formatted(what, interviewer));
    }

    private static @Nullable String said(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return null;
        }
        var said = reason.strip();
        if (said.length() > LONGEST_REASON) {
            throw new RefusedException(
                    Reason.UNUSABLE,
                    "panel.error.reason",
                    "Reason of %d characters".formatted(said.length()),
                    LONGEST_REASON);
        }
        return said;
    }
}
