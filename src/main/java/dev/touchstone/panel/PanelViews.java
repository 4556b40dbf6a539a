package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.mail.CalendarPart;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.scheduling.Answers;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.scorecards.Recusal;
import dev.touchstone.scorecards.Recusals;
import dev.touchstone.scorecards.ScorecardId;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import dev.touchstone.shell.Times;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads panels for pages. */
@Service
@Transactional(readOnly = true)
public class PanelViews {

    private final PanelRows panels;
    private final Substitutes substitutes;
    private final PanelTeams teams;
    private final PanelRecords records;
    private final PanelAttendance attendance;
    private final PanelLetters letters;
    private final Scheduling scheduling;
    private final QuestionBank bank;
    private final Accounts accounts;
    private final JobApplications applications;
    private final Jobs jobs;
    private final Recusals recusals;
    private final Times times;

    PanelViews(
            PanelRows panels,
            Substitutes substitutes,
            PanelTeams teams,
            PanelRecords records,
            PanelAttendance attendance,
            PanelLetters letters,
            Scheduling scheduling,
            QuestionBank bank,
            Accounts accounts,
            JobApplications applications,
            Jobs jobs,
            Recusals recusals,
            Times times) {
        this.panels = panels;
        this.substitutes = substitutes;
        this.teams = teams;
        this.records = records;
        this.attendance = attendance;
        this.letters = letters;
        this.scheduling = scheduling;
        this.bank = bank;
        this.accounts = accounts;
        this.applications = applications;
        this.jobs = jobs;
        this.recusals = recusals;
        this.times = times;
    }

    /** The application’s panel, if one was planned. */
    public Optional<PanelView> of(JobApplication application) {
        return panels.of(application.id())
                .map(panel -> view(panel, application.job(), bank.versions(panel.questions())));
    }

    /** The same without the questions themselves. */
    public Optional<PanelView> section(JobApplication application) {
        return panels.of(application.id()).map(panel -> view(panel, application.job(), List.of()));
    }

    /** Who could take a seat of the application’s panel, first who is free at its time. */
    public List<Substitute> substitutes(JobApplication application) {
        return panels.of(application.id()).stream()
                .flatMap(panel -> substitutes.of(panel, application.job()).stream())
                .toList();
    }

    /** State and time only, for the candidate. */
    public Optional<InterviewView> interview(JobApplicationId application) {
        return panels.of(application)
                .map(panel -> new InterviewView(
                        application,
                        panel.state(),
                        scheduling.get(panel.appointment()),
                        jobs.get(applications.get(application).job()).title(),
                        times.zone()));
    }

    /** That the candidate meets others, and whether they lead; empty when they come alone. */
    public Optional<String> groupNote(JobApplicationId application, Locale locale) {
        return panels.of(application).map(panel -> letters.groupNote(panel, locale));
    }

    /** The interview as a calendar file for the candidate; refuses NOT_FOUND when there is none. */
    public String calendar(JobApplicationId application) {
        return panels.of(application)
                .map(panel -> letters.candidateCalendar(panel, scheduling.get(panel.appointment())))
                .map(CalendarPart::ics)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND, "panel.error.none", "Application %s has no panel".formatted(application)));
    }

    /** The card of a seat, for who sits on it; refuses NOT_FOUND to everybody else. */
    public ScorecardId card(SeatId seat, AccountId interviewer) {
        return panels.of(seat)
                .map(panel -> panel.seat(seat))
                .filter(found -> found.interviewer().equals(interviewer))
                .map(Seat::card)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND,
                        "scorecards.error.notYours",
                        "Seat %s is not of %s".formatted(seat, interviewer)));
    }

    /** The application of a seat that nobody may fill any more; empty while somebody sits on it. */
    public Optional<JobApplicationId> vacant(SeatId seat) {
        return panels.of(seat)
                .filter(panel -> panel.seat(seat).isOpen()
                        && recusals.accounts(panel.application())
                                .contains(panel.seat(seat).interviewer()))
                .map(Panel::application);
    }

    /** Who must not rate the candidate, while people can still be swapped. */
    private Map<AccountId, Recusal> recused(Panel panel) {
        return panel.state().isChangeable()
                ? recusals.of(panel.application()).stream()
                        .collect(Collectors.toMap(Recusal::account, Function.identity()))
                : Map.of();
    }

    private PanelView view(Panel panel, JobOpeningId job, List<QuestionVersion> questions) {
        var recused = recused(panel);
        var record = records.of(panel.id(), job);
        var people = people(panel, record);
        var sitting = panel.seats().stream().map(Seat::interviewer).collect(Collectors.toSet());
        var at = scheduling.get(panel.appointment());
        var answers = scheduling.answers(at);
        return new PanelView(
                panel.state(),
                at,
                scheduling.moveRequest(panel.appointment()).orElse(null),
                seats(panel, people, answers, recused),
                questions,
                panel.questions().size(),
                panel.unowned(recused.keySet()),
                panel.leaders(),
                panel.scorecardDeadline(),
                panel.concludedAt(),
                Math.min(jobs.plan(job).panelQuorum(), panel.seats().size()),
                teams.candidates(job).stream()
                        .filter(member -> !sitting.contains(member.id()) && !recused.containsKey(member.id()))
                        .toList(),
                record.changes().stream().map(change -> change(change, people)).toList(),
                answers.candidate(),
                attendance.mayArrive(panel, at),
                attendance.hasBegun(panel, at),
                record.arrivedSince(PanelAttendance.since(panel, at)),
                panel.wasRated(at),
                record.noShows(),
                Objects.requireNonNullElse(record.mostNoShows(), NoShowRules.USUAL),
                record.breaks());
    }

    private Map<AccountId, Account> people(Panel panel, PanelRecord record) {
        return accounts.all(Stream.concat(
                        panel.seats().stream().map(Seat::interviewer),
                        record.changes().stream()
                                .flatMap(change -> Stream.of(change.interviewer(), change.successor())))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private static PanelView.Change change(SeatChange change, Map<AccountId, Account> people) {
        return new PanelView.Change(
                name(people, change.interviewer()),
                change.successor() == null ? null : name(people, change.successor()),
                change.reason(),
                change.at());
    }

    private static String name(Map<AccountId, Account> people, AccountId person) {
        return Objects.requireNonNull(people.get(person)).name();
    }

    private static List<PanelView.SeatView> seats(
            Panel panel, Map<AccountId, Account> people, Answers answers, Map<AccountId, Recusal> recused) {
        return panel.seats().stream()
                .map(seat -> new PanelView.SeatView(
                        seat.id(),
                        Objects.requireNonNull(people.get(seat.interviewer())),
                        seat.card(),
                        seat.submittedAt(),
                        seat.missing(),
                        seat.isDeclined(),
                        answers.staff().get(seat.interviewer()),
                        seat.isOpen() ? recused.get(seat.interviewer()) : null))
                .toList();
    }
}
