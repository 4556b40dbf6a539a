package dev.touchstone.scheduling;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.mail.CalendarPart;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** Free slots, appointments, calendar parts. */
@Service
public class Scheduling {

    private final Appointments appointments;
    private final CalendarParts calendarParts;
    private final WorkingHours hours;
    private final Clock clock;

    Scheduling(Appointments appointments, CalendarParts calendarParts, WorkingHours hours, Clock clock) {
        this.appointments = appointments;
        this.calendarParts = calendarParts;
        this.hours = hours;
        this.clock = clock;
    }

    /**
     * Slots from now on that are free for all, inside working hours, at the given length, on a 15-minute grid.
     *
     * @param from first day, in the zone of the working hours
     * @param to last day, inclusive
     */
    public List<Slot> freeSlots(Collection<AccountId> staff, Duration length, LocalDate from, LocalDate to) {
        var candidates = hours.slots(from, to, length).stream()
                .filter(slot -> slot.startsAt().isAfter(clock.instant()))
                .toList();
        if (candidates.isEmpty() || staff.isEmpty()) {
            return candidates;
        }
        var busy = appointments.busy(
                staff,
                candidates.get(0).startsAt(),
                candidates.get(candidates.size() - 1).endsAt());
        return candidates.stream()
                .filter(slot -> busy.stream().noneMatch(slot::overlaps))
                .toList();
    }

    /** Books; refuses CONFLICT when somebody is busy (decided by the database's exclusion constraint). */
    @Command
    public Appointment book(Book command) {
        var id = AppointmentId.next();
        var appointment = new Appointment(
                id,
                command.application(),
                command.stage(),
                List.copyOf(command.staff()),
                command.startsAt(),
                command.startsAt().plus(command.length()),
                command.place(),
                command.meetingLink(),
                0,
                false);
        decided(id, () -> appointments.insert(appointment, clock.instant()));
        return get(id);
    }

    /**
     * Makes an appointment anew with other people, time, length or place, or after it was cancelled: same id,
     * sequence + 1. Refuses CONFLICT when somebody is busy then.
     */
    @Command
    public Appointment change(AppointmentId id, Book command) {
        var before = get(id);
        var after = new Appointment(
                id,
                before.application(),
                before.stage(),
                List.copyOf(command.staff()),
                command.startsAt(),
                command.startsAt().plus(command.length()),
                command.place(),
                command.meetingLink(),
                before.sequence() + 1,
                false);
        decided(id, () -> appointments.replace(after));
        return get(id);
    }

    /** Moves to another time: same id, sequence + 1. Refuses CONFLICT when somebody is busy then. */
    @Command
    public Appointment move(AppointmentId id, Instant startsAt) {
        var appointment = get(id);
        var length = Duration.between(appointment.startsAt(), appointment.endsAt());
        decided(id, () -> appointments.move(id, startsAt, startsAt.plus(length)));
        return get(id);
    }

    /** Replaces one member of staff: same id, sequence + 1. Refuses CONFLICT when the new one is busy. */
    @Command
    public Appointment swap(AppointmentId id, AccountId out, AccountId in) {
        decided(id, () -> appointments.swap(id, out, in));
        return get(id);
    }

    /** Frees the time: sequence + 1, cancelled. Doing it twice is harmless. */
    @Command
    public Appointment cancel(AppointmentId id) {
        appointments.cancel(id);
        return get(id);
    }

    /** The appointment, cancelled or not; refuses NOT_FOUND. */
    public Appointment get(AppointmentId id) {
        return appointments
                .find(id)
                .orElseThrow(() ->
                        new RefusedException(Reason.NOT_FOUND, "scheduling.error.unknown", "No appointment " + id));
    }

    /** The appointment that stands for a stage of an application. */
    public Optional<Appointment> current(JobApplicationId application, Stage stage) {
        return appointments.current(application, stage);
    }

    /** A member of staff's appointments that have not ended yet, by time. */
    public List<Appointment> upcoming(AccountId account) {
        return appointments.upcoming(account, clock.instant());
    }

    /** The iTIP part for one recipient's mail: REQUEST while it stands, CANCEL once cancelled. */
    public CalendarPart calendar(
            Appointment appointment, String summary, String recipientName, String recipientAddress) {
        return calendarParts.of(appointment, summary, recipientName, recipientAddress);
    }

    private static void decided(AppointmentId id, Runnable write) {
        try {
            write.run();
        } catch (DataIntegrityViolationException busy) {
            throw new RefusedException(
                    Reason.CONFLICT, "scheduling.error.busy", "Somebody of appointment %s is busy then".formatted(id));
        }
    }
}
