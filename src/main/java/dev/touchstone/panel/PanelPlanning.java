package dev.touchstone.panel;

import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.scheduling.Appointment;
import dev.touchstone.scheduling.Book;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
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
    private final Scheduling scheduling;
    private final Scorecards scorecards;
    private final Clock clock;

    PanelPlanning(
            PanelRows panels,
            PanelLetters letters,
            PanelTeams teams,
            Scheduling scheduling,
            Scorecards scorecards,
            Clock clock) {
        this.panels = panels;
        this.letters = letters;
        this.teams = teams;
        this.scheduling = scheduling;
        this.scorecards = scorecards;
        this.clock = clock;
    }

    void check(PlanPanel command, JobOpeningId job) {
        int people = new HashSet<>(command.interviewers()).size();
        if (people != command.interviewers().size() || !PanelPlans.SIZES.contains(people)) {
            throw unusable("panel.error.size", "%d interviewers".formatted(people));
        }
        if (command.questions().isEmpty()) {
            throw unusable("panel.error.noQuestions", "No questions");
        }
        if (command.length().compareTo(SHORTEST) < 0 || command.length().compareTo(LONGEST) > 0) {
            throw unusable("panel.error.length", "Length " + command.length());
        }
        checkTime(command.startsAt());
        command.interviewers().forEach(interviewer -> checkMember(interviewer, job));
    }

    void checkTime(Instant start) {
        if (start.isBefore(clock.instant().minus(FORM_TIME))) {
            throw unusable("panel.error.past", "Start " + start);
        }
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
        return seat;
    }

    void first(PlanPanel command, Book book) {
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
                        List.copyOf(seats),
                        null,
                        null,
                        null,
                        0),
                clock.instant());
    }

    /** Who stays keeps the seat, and the card while the questions are the same; a card that is in is never dropped. */
    void anew(Panel panel, PlanPanel command, Book book) {
        var appointment = scheduling.change(panel.appointment(), book);
        panel.seats().stream()
                .filter(seat -> !command.interviewers().contains(seat.interviewer()))
                .forEach(seat -> dismiss(panel, seat, appointment));
        var seats = new ArrayList<Seat>();
        for (var interviewer : command.interviewers()) {
            seats.add(seatOf(panel, interviewer, seats.size() + 1, command.questions()));
        }
        panels.replan(panel.planned(command.questions(), List.copyOf(seats)));
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

    private void dismiss(Panel panel, Seat seat, Appointment appointment) {
        if (!seat.isOpen()) {
            throw new RefusedException(
                    Reason.CONFLICT, "panel.error.cardIn", "The card of seat %s is in".formatted(seat.id()));
        }
        dropCard(seat);
        if (seat.told() != null) {
            letters.cancelInterviewer(panel, seat.interviewer(), appointment.withdrawn());
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
