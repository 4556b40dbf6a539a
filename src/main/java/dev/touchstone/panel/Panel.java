package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.scheduling.Appointment;
import dev.touchstone.scheduling.AppointmentId;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The panel of one application. A transition guards itself.
 *
 * @param owners the seats that lead the questions; a question that is absent has none
 * @param candidateTold sequence of the appointment the candidate was last told of, null = never
 */
record Panel(
        PanelId id,
        JobApplicationId application,
        PanelState state,
        AppointmentId appointment,
        List<QuestionVersionId> questions,
        Map<QuestionVersionId, SeatId> owners,
        List<Seat> seats,
        @Nullable Integer candidateTold,
        @Nullable Instant scorecardDeadline,
        @Nullable Instant concludedAt,
        int version) {

    Panel changeable() {
        if (!state.isChangeable()) {
            throw new RefusedException(Reason.CONFLICT, "panel.error.over", "Panel %s is %s".formatted(id, state));
        }
        return this;
    }

    Panel expect(PanelState expected) {
        if (state != expected) {
            throw new RefusedException(
                    Reason.CONFLICT, "panel.error.state", "Panel %s is %s, expected %s".formatted(id, state, expected));
        }
        return this;
    }

    Seat seat(SeatId seat) {
        return seats.stream()
                .filter(found -> found.id().equals(seat))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND, "panel.error.noSeat", "Panel %s has no seat %s".formatted(id, seat)));
    }

    List<Seat> openSeats() {
        return seats.stream().filter(Seat::isOpen).toList();
    }

    int submitted() {
        return seats.size() - openSeats().size();
    }

    /** Whether somebody rated the candidate at a time, so that they came to it. */
    boolean wasRated(Appointment at) {
        return seats.stream().map(Seat::submittedAt).anyMatch(rated -> rated != null && !rated.isBefore(at.startsAt()));
    }

    /** The candidate cannot come then, and whoever sits here knows it. */
    Panel calledOff() {
        return with(PanelState.MOVE_ASKED, seats.stream().map(Seat::untold).toList(), scorecardDeadline, concludedAt);
    }

    Panel in(PanelState next) {
        return with(next, seats, scorecardDeadline, concludedAt);
    }

    Panel invited(int sequence, List<Seat> told, Instant deadline) {
        return new Panel(
                id,
                application,
                PanelState.INVITED,
                appointment,
                questions,
                owners,
                told,
                sequence,
                deadline,
                concludedAt,
                version);
    }

    Panel planned(List<QuestionVersionId> chosen, Map<QuestionVersionId, SeatId> leading, List<Seat> taken) {
        var asked = taken.stream().map(Seat::askedAgain).toList();
        return new Panel(
                id,
                application,
                PanelState.PLANNED,
                appointment,
                chosen,
                leading,
                asked,
                candidateTold,
                null,
                null,
                version);
    }

    /** Other seats for some of the questions. */
    Panel leading(Map<QuestionVersionId, SeatId> changed) {
        var all = new HashMap<>(owners);
        all.putAll(changed);
        return new Panel(
                id,
                application,
                state,
                appointment,
                questions,
                Map.copyOf(all),
                seats,
                candidateTold,
                scorecardDeadline,
                concludedAt,
                version);
    }

    /** The questions a seat leads. */
    Set<QuestionVersionId> ledBy(Seat seat) {
        return questions.stream()
                .filter(question -> seat.id().equals(owners.get(question)))
                .collect(Collectors.toSet());
    }

    /** Who leads which question, by person. */
    Map<QuestionVersionId, AccountId> leaders() {
        var leaders = new HashMap<QuestionVersionId, AccountId>();
        owners.forEach((question, seat) -> leaders.put(question, seat(seat).interviewer()));
        return leaders;
    }

    /** Seats on which somebody sits who may rate. */
    Set<SeatId> taken(Set<AccountId> recused) {
        return seats.stream()
                .filter(seat -> !seat.isDeclined() && !recused.contains(seat.interviewer()))
                .map(Seat::id)
                .collect(Collectors.toSet());
    }

    /** How many questions nobody leads who may rate. */
    int unowned(Set<AccountId> recused) {
        var taken = taken(recused);
        return (int) questions.stream()
                .filter(question -> !taken.contains(owners.get(question)))
                .count();
    }

    Panel extended(Instant deadline) {
        return with(state, seats, deadline, concludedAt);
    }

    Panel concluded(Instant at) {
        return with(PanelState.DONE, seats.stream().map(Seat::concluded).toList(), scorecardDeadline, at);
    }

    Panel replace(SeatId seat, UnaryOperator<Seat> change) {
        var changed = seats.stream()
                .map(found -> found.id().equals(seat) ? change.apply(found) : found)
                .toList();
        return with(state, changed, scorecardDeadline, concludedAt);
    }

    Panel with(List<Seat> taken) {
        return with(state, taken, scorecardDeadline, concludedAt);
    }

    private Panel with(PanelState next, List<Seat> now, @Nullable Instant deadline, @Nullable Instant concluded) {
        return new Panel(
                id,
                application,
                next,
                appointment,
                questions,
                owners,
                now,
                candidateTold,
                deadline,
                concluded,
                version);
    }
}
