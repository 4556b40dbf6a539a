package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.scheduling.MoveRequest;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import dev.touchstone.shared.UuidV7;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be offered to a candidate, and what a candidate may still do. */
@Component
class PanelBookingRules {

    /** The longest stretch of days to choose from. */
    static final int MOST_DAYS = 30;

    private static final int MOST_MOVES = 5;
    private static final Duration LONGEST_NOTICE = Duration.ofDays(7);

    private final BookingRows bookings;
    private final PanelRows panels;
    private final PanelPlanning planning;
    private final Scheduling scheduling;
    private final Clock clock;

    PanelBookingRules(
            BookingRows bookings, PanelRows panels, PanelPlanning planning, Scheduling scheduling, Clock clock) {
        this.bookings = bookings;
        this.panels = panels;
        this.planning = planning;
        this.scheduling = scheduling;
        this.clock = clock;
    }

    /** Refuses UNUSABLE what cannot be offered. */
    void check(OfferTimes command, JobOpeningId job) {
        planning.checkLineup(command.lineup(), job);
        planning.checkContent(command.questions(), command.length());
        var days = ChronoUnit.DAYS.between(command.from(), command.to());
        if (days < 0 || days >= MOST_DAYS) {
            throw new RefusedException(
                    Reason.UNUSABLE, "panel.booking.error.days", "%d days".formatted(days + 1), MOST_DAYS);
        }
        if (!command.answerBy().isAfter(clock.instant())) {
            throw unusable("panel.booking.error.answerBy", "Answer by " + command.answerBy());
        }
        if (command.moves() < 0
                || command.moves() > MOST_MOVES
                || command.notice().isNegative()
                || command.notice().compareTo(LONGEST_NOTICE) > 0) {
            throw unusable("panel.booking.error.moves", "%d moves".formatted(command.moves()));
        }
        panels.of(command.application()).ifPresent(Panel::changeable);
    }

    Booking booking(OfferTimes command) {
        return new Booking(
                UuidV7.next(),
                command.application(),
                Booking.State.OFFERED,
                command.lineup(),
                command.questions(),
                command.length(),
                command.place(),
                command.meetingLink(),
                command.from(),
                command.to(),
                command.answerBy(),
                command.moves(),
                command.notice(),
                null,
                false,
                0);
    }

    /** The booking from which a time may be chosen now. */
    Booking choosing(JobApplicationId id) {
        var booking = live(id);
        if (booking.state() == Booking.State.OFFERED && !clock.instant().isBefore(booking.answerBy())) {
            throw conflict("panel.booking.error.over", id);
        }
        return movable(booking);
    }

    /** The booking whose kept time may be confirmed now: what was kept in time may be confirmed a little later. */
    Booking confirming(JobApplicationId id) {
        return movable(live(id));
    }

    /** The booking whose times nobody has chosen from yet. */
    Booking offered(JobApplicationId id) {
        var booking = live(id);
        if (booking.state() != Booking.State.OFFERED) {
            throw conflict("panel.booking.error.booked", id);
        }
        return booking;
    }

    /** What a candidate wrote; refuses UNUSABLE what is too long. */
    @Nullable
    String note(@Nullable String note) {
        var said = note == null || note.isBlank() ? null : note.strip();
        if (said != null && said.length() > MoveRequest.LONGEST_NOTE) {
            throw new RefusedException(
                    Reason.UNUSABLE,
                    "scheduling.error.note",
                    "Note of %d characters".formatted(said.length()),
                    MoveRequest.LONGEST_NOTE);
        }
        return said;
    }

    /** Names nobody: who interviews is told in the invitation at the earliest. */
    RefusedException taken(JobApplicationId id, @Nullable RefusedException cause) {
        var taken = conflict("panel.booking.error.taken", id);
        if (cause != null) {
            taken.initCause(cause);
        }
        return taken;
    }

    private Booking movable(Booking booking) {
        if (booking.state() == Booking.State.BOOKED && !mayMove(booking)) {
            throw new RefusedException(
                    Reason.CONFLICT,
                    booking.movesLeft() == 0 ? "panel.booking.error.noMoves" : "panel.booking.error.notice",
                    "The interview of %s stands".formatted(booking.application()),
                    booking.notice().toHours());
        }
        return booking;
    }

    private boolean mayMove(Booking booking) {
        return panels.of(booking.application())
                .filter(panel -> List.of(PanelState.PLANNED, PanelState.INVITED).contains(panel.state()))
                .map(panel -> scheduling.get(panel.appointment()))
                .filter(at -> booking.mayMove(at.startsAt(), clock.instant()))
                .isPresent();
    }

    private Booking live(JobApplicationId id) {
        return bookings.live(id).orElseThrow(() -> conflict("panel.booking.error.closed", id));
    }

    private static RefusedException conflict(String key, JobApplicationId id) {
        return new RefusedException(Reason.CONFLICT, key, "Booking of " + id);
    }

    private static RefusedException unusable(String key, String message) {
        return new RefusedException(Reason.UNUSABLE, key, message);
    }
}
