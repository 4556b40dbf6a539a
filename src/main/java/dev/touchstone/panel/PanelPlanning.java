package dev.touchstone.panel;

import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.scheduling.Appointment;
import dev.touchstone.scheduling.Book;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.scorecards.Recusals;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rules of planning, and what planning anew keeps and drops. */
@Component
class PanelPlanning {

    /** Filling a form takes a while: a start this long ago still counts as now. */
    private static final Duration FORM_TIME = Duration.ofMinutes(15);

    private static final Duration SHORTEST = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofHours(4);

    private final PanelRows panels;
    private final PanelLetters letters;
    private final PanelTeams teams;
    private final QuestionOwners owners;
    private final Scheduling scheduling;
    private final Scorecards scorecards;
    private final Recusals recusals;
    private final Clock clock;

    PanelPlanning(
            PanelRows panels,
            PanelLetters letters,
            PanelTeams teams,
            QuestionOwners owners,
            Scheduling scheduling,
            Scorecards scorecards,
            Recusals recusals,
            Clock clock) {
        this.panels = panels;
        this.letters = letters;
        this.teams = teams;
        this.owners = owners;
        this.scheduling = scheduling;
        this.scorecards = scorecards;
        this.recusals = recusals;
        this.clock = clock;
    }

    /** Plans a panel, or plans it anew, and books its time. Refuses UNUSABLE or CONFLICT. */
    void plan(PlanPanel command, JobOpeningId job) {
        checkLineup(Lineup.all(command.interviewers()), job);
        checkContent(command.questions(), command.length());
        checkTime(command.startsAt());
        recusals.check(command.application(), command.interviewers());
        var book = new Book(
                command.application(),
                Stage.PANEL,
                command.interviewers().stream()
                        .sorted((a, b) -> a.value().compareTo(b.value()))
                        .toList(),
                command.startsAt(),
                command.length(),
                command.place(),
                command.meetingLink(),
                command.group() == null ? null : command.group().value());
        panels.of(command.application())
                .ifPresentOrElse(panel -> anew(panel.changeable(), command, book), () -> first(command, book));
    }

    /** Refuses UNUSABLE unless so many people can come of those who may interview for the job. */
    void checkLineup(Lineup lineup, JobOpeningId job) {
        if (!PanelPlans.SIZES.contains(lineup.size())) {
            throw unusable("panel.error.size", "%d interviewers".formatted(lineup.size()));
        }
        if (!lineup.isPossible()) {
            throw unusable(
                    "panel.error.lineup",
                    "%d of %d".formatted(lineup.size(), lineup.people().size()));
        }
        lineup.people().keySet().forEach(interviewer -> checkMember(interviewer, job));
    }

    void checkContent(List<QuestionVersionId> questions, Duration length) {
        if (questions.isEmpty()) {
            throw unusable("panel.error.noQuestions", "No questions");
        }
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            throw unusable("panel.error.length", "Length " + length);
        }
    }

    void checkTime(Instant start) {
        if (start.isBefore(clock.instant().minus(FORM_TIME))) {
            throw unusable("panel.error.past", "Start " + start);
        }
    }

    /** Nobody is invited anew who must not rate the candidate. */
    void checkNobodyVacant(Panel panel) {
        recusals.check(
                panel.application(),
                panel.openSeats().stream().map(Seat::interviewer).toList());
    }

    /** The seat, if this person may take it. */
    Seat checkSwap(Panel panel, SeatId id, AccountId in, JobOpeningId job) {
        var seat = panel.seat(id);
        if (!seat.isOpen()) {
            throw new RefusedException(
                    Reason.CONFLICT, "panel.error.cardIn", "The card of seat %s is in".formatted(id));
        }
        if (panel.seats().stream()
                .anyMatch(taken -> taken.interviewer().equals(in)
                        && !(taken.isDeclined() && taken.id().equals(id)))) {
            throw unusable("panel.error.alreadySits", "Account %s sits on panel %s".formatted(in, panel.id()));
        }
        checkMember(in, job);
        recusals.check(panel.application(), List.of(in));
        return seat;
    }

    private void first(PlanPanel command, Book book) {
        var appointment = scheduling.book(book);
        var seats = new ArrayList<Seat>();
        command.interviewers().forEach(interviewer -> seats.add(Seat.fresh(seats.size() + 1, interviewer)));
        panels.insert(
                new Panel(
                        PanelId.next(),
                        command.application(),
                        PanelState.PLANNED,
                        appointment.id(),
                        command.questions(),
                        owners.of(command.questions(), seats, command.owners()),
                        List.copyOf(seats),
                        null,
                        null,
                        null,
                        0),
                clock.instant());
    }

    /** Who stays keeps the seat, and the card while the questions are the same; a card that is in is never dropped. */
    private void anew(Panel panel, PlanPanel command, Book book) {
        var known = scheduling.get(panel.appointment());
        var off = scheduling.change(panel.appointment(), book).withdrawn(known);
        panel.seats().stream()
                .filter(seat -> !command.interviewers().contains(seat.interviewer()))
                .forEach(seat -> dismiss(panel, seat, off));
        var seats = new ArrayList<Seat>();
        for (var interviewer : command.interviewers()) {
            seats.add(seatOf(panel, interviewer, seats.size() + 1, command.questions()));
        }
        var leading = panel.leaders();
        leading.putAll(command.owners());
        panels.replan(
                panel.planned(command.questions(), owners.of(command.questions(), seats, leading), List.copyOf(seats)));
    }

    /** Another time for everybody, those included who could not come at the last one. */
    void move(Panel panel, Instant start) {
        if (panel.seats().stream().noneMatch(Seat::isDeclined)) {
            scheduling.move(panel.appointment(), start);
            return;
        }
        var before = scheduling.get(panel.appointment());
        scheduling.change(
                panel.appointment(),
                new Book(
                        panel.application(),
                        before.stage(),
                        panel.seats().stream().map(Seat::interviewer).toList(),
                        start,
                        Duration.between(before.startsAt(), before.endsAt()),
                        before.place(),
                        before.meetingLink()));
    }

    /** The candidate cannot come: everybody’s time is free again, and those who waited for it are told, as is the recruiter. */
    Panel callOff(Panel panel) {
        var off = scheduling.callOff(panel.appointment());
        panel.seats().stream()
                .filter(seat -> seat.isOpen() && seat.told() != null)
                .forEach(seat -> letters.callOff(panel, seat.interviewer(), off.withdrawn()));
        letters.tellMoveAsked(panel, off);
        return panel.calledOff();
    }

    private void dismiss(Panel panel, Seat seat, Appointment off) {
        if (!seat.isOpen()) {
            throw new RefusedException(
                    Reason.CONFLICT, "panel.error.cardIn", "The card of seat %s is in".formatted(seat.id()));
        }
        dropCard(seat);
        if (seat.told() != null) {
            letters.cancelInterviewer(panel, seat.interviewer(), off);
        }
    }

    private Seat seatOf(Panel panel, AccountId interviewer, int position, List<QuestionVersionId> questions) {
        return panel.seats().stream()
                .filter(seat -> seat.interviewer().equals(interviewer))
                .findFirst()
                .map(seat -> panel.questions().equals(questions) || !seat.isOpen() ? seat : dropCard(seat))
                .map(seat -> seat.at(position))
                .orElseGet(() -> Seat.fresh(position, interviewer));
    }

    private Seat dropCard(Seat seat) {
        if (seat.card() != null) {
            scorecards.cancel(seat.card());
        }
        return seat.withCard(null);
    }

    private void checkMember(AccountId interviewer, JobOpeningId job) {
        if (teams.candidates(job).stream().noneMatch(member -> member.id().equals(interviewer))) {
            throw unusable("panel.error.notInTeam", "Account %s cannot interview for %s".formatted(interviewer, job));
        }
    }

    private static RefusedException unusable(String key, String message) {
        return new RefusedException(Reason.UNUSABLE, key, message);
    }
}
