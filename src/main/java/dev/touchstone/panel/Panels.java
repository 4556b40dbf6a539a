package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.candidates.StageOutcome;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.CandidateLinks;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.jobs.JobPlan;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import dev.touchstone.scheduling.Appointment;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.scorecards.PlanCard;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Panel interviews: what the journey calls. */
@Service
public class Panels {

    /** The second reminder of the time. */
    private static final Duration SOON = Duration.ofHours(1);

    private final PanelRows panels;
    private final AttendanceRows attendance;
    private final NoShowRules noShowRules;
    private final Nudges nudges;
    private final PanelLetters letters;
    private final PanelBookings bookings;
    private final Scheduling scheduling;
    private final Scorecards scorecards;
    private final JobApplications applications;
    private final Jobs jobs;
    private final CandidateLinks links;
    private final Clock clock;

    Panels(
            PanelRows panels,
            AttendanceRows attendance,
            NoShowRules noShowRules,
            Nudges nudges,
            PanelLetters letters,
            PanelBookings bookings,
            Scheduling scheduling,
            Scorecards scorecards,
            JobApplications applications,
            Jobs jobs,
            CandidateLinks links,
            Clock clock) {
        this.panels = panels;
        this.attendance = attendance;
        this.noShowRules = noShowRules;
        this.nudges = nudges;
        this.letters = letters;
        this.bookings = bookings;
        this.scheduling = scheduling;
        this.scorecards = scorecards;
        this.applications = applications;
        this.jobs = jobs;
        this.links = links;
        this.clock = clock;
    }

    /** Delegate: posts invitations with calendar parts to the candidate and every interviewer, plans the cards. */
    @Command
    public PanelInvitation invite(JobApplicationId application) {
        var panel = require(application);
        var at = scheduling.get(panel.appointment());
        var plan = plan(application);
        var deadline = at.endsAt().plus(plan.scorecardDeadlineAfter());
        letters.inviteCandidate(panel, at);
        var told = panel.seats().stream().map(seat -> invite(panel, seat, at)).toList();
        panels.save(panel.invited(at.sequence(), told, deadline));
        return new PanelInvitation(
                at.startsAt(),
                at.startsAt().minus(plan.rolePlayReminderBefore()),
                at.startsAt().minus(SOON),
                at.endsAt().plus(plan.scorecardReminderAfter()),
                deadline);
    }

    /** Seats whose card is still missing, in a stable order: the collection of the multi-instance task (asked more than once). */
    public List<SeatId> openSeats(JobApplicationId application) {
        return require(application).openSeats().stream().map(Seat::id).toList();
    }

    /** Whether somebody cannot come and nobody took the seat. */
    public boolean hasVacancy(JobApplicationId application) {
        return panels.of(application).stream()
                .anyMatch(panel -> panel.seats().stream().anyMatch(Seat::isDeclined));
    }

    /** Who sits on the seat now: the assignee of its task. */
    public AccountId interviewer(SeatId seat) {
        return panels.interviewer(seat)
                .orElseThrow(() -> new RefusedException(Reason.NOT_FOUND, "panel.error.noSeat", "No seat " + seat));
    }

    /** Whether enough cards are in for the plan’s quorum; a panel smaller than the quorum needs all of its cards. */
    public boolean quorumReached(JobApplicationId application) {
        var panel = require(application);
        return panel.submitted()
                >= Math.min(plan(application).panelQuorum(), panel.seats().size());
    }

    /** Whether the candidate stayed away as often as the job lets pass. */
    public boolean missedTooOften(JobApplicationId application) {
        var job = applications.get(application).job();
        return attendance.noShows(require(application).id()) >= noShowRules.of(job);
    }

    /** Delegate: reminds everybody before the start; a reminder that comes too late is left out, and none comes twice. */
    @Command
    public void remind(JobApplicationId application) {
        var panel = require(application);
        var at = scheduling.get(panel.appointment());
        var left = Duration.between(clock.instant(), at.startsAt());
        if (left.compareTo(Duration.ZERO) > 0) {
            letters.remindOfTime(panel, at, left.compareTo(SOON) <= 0);
        }
    }

    /** Delegate: interviewers whose card is missing are asked for it, together with what else is missing from them. */
    @Command
    public void remindInterviewers(JobApplicationId application) {
        nudges.want(require(application).openSeats().stream()
                .filter(seat -> seat.card() != null && !seat.isDeclined())
                .map(Seat::interviewer)
                .toList());
        nudges.sendDue();
    }

    /** Delegate: tells the recruiter whose cards are missing at the deadline. */
    @Command
    public void escalate(JobApplicationId application) {
        letters.escalate(require(application));
    }

    /** Delegate: the stage’s outcome, 1–5; cards still missing are recorded as such. */
    @Command
    public StageOutcome conclude(JobApplicationId application) {
        var panel = require(application);
        panels.save(panel.concluded(clock.instant()));
        scheduling.held(panel.appointment(), scheduling.get(panel.appointment()).startsAt());
        var result = scorecards.result(application, Stage.PANEL);
        return new StageOutcome(result.total(), result.enoughEvidence(), result.criticalHit());
    }

    /**
     * Delegate: closes what is open (appointment with calendar CANCEL, cards). Doing it twice is harmless. A panel that
     * was concluded stays; only cards that never came are closed.
     */
    @Command
    public void cancel(JobApplicationId application) {
        links.revoke(application.value(), LinkPurpose.INTERVIEW);
        bookings.close(application);
        panels.of(application).ifPresent(this::close);
    }

    private void close(Panel panel) {
        panel.openSeats().stream().map(Seat::card).filter(Objects::nonNull).forEach(scorecards::cancel);
        if (panel.state().isChangeable()) {
            var ahead = scheduling.get(panel.appointment()).endsAt().isAfter(clock.instant());
            var cancelled = scheduling.cancel(panel.appointment());
            panels.save(panel.in(PanelState.CANCELLED));
            if (ahead) {
                tellCancelled(panel, cancelled);
            }
        }
    }

    private void tellCancelled(Panel panel, Appointment cancelled) {
        if (panel.candidateTold() != null) {
            letters.cancelCandidate(panel, cancelled);
        }
        panel.seats().stream()
                .filter(seat -> seat.told() != null)
                .forEach(seat -> letters.cancelInterviewer(panel, seat.interviewer(), cancelled));
    }

    private Seat invite(Panel panel, Seat seat, Appointment at) {
        var carded = seat.card() != null
                ? seat
                : seat.withCard(scorecards.plan(
                        new PlanCard(panel.application(), Stage.PANEL, seat.interviewer(), panel.questions())));
        letters.inviteInterviewer(panel, carded, at, null);
        return carded.told(at.sequence());
    }

    private Panel require(JobApplicationId application) {
        return panels.of(application)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND, "panel.error.none", "Application %s has no panel".formatted(application)));
    }

    private JobPlan plan(JobApplicationId application) {
        return jobs.plan(applications.get(application).job());
    }
}
