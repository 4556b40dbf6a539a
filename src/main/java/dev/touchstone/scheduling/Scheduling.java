package dev.touchstone.scheduling;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.mail.CalendarPart;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Free slots, appointments, calendar parts. */
@Service
public class Scheduling {

    /** Slots free for all, inside working hours, at the given length, on a 15-minute grid. */
    public List<Slot> freeSlots(Collection<AccountId> staff, Duration length, LocalDate from, LocalDate to) {
        throw new UnsupportedOperationException();
    }

    /** Books; refuses CONFLICT when somebody is busy (decided by the database’s exclusion constraint). */
    public Appointment book(Book command) {
        throw new UnsupportedOperationException();
    }

    /** Moves to another time: same id, sequence + 1. */
    public Appointment move(AppointmentId id, Instant startsAt) {
        throw new UnsupportedOperationException();
    }

    /** Replaces one member of staff: same id, sequence + 1. */
    public Appointment swap(AppointmentId id, AccountId out, AccountId in) {
        throw new UnsupportedOperationException();
    }

    /** Frees the time: sequence + 1, cancelled. Doing it twice is harmless. */
    public Appointment cancel(AppointmentId id) {
        throw new UnsupportedOperationException();
    }

    public Optional<Appointment> current(JobApplicationId application, Stage stage) {
        throw new UnsupportedOperationException();
    }

    /** The iTIP part for one recipient’s mail; REQUEST while it stands, CANCEL once cancelled. */
    public CalendarPart calendar(
            Appointment appointment, String summary, String recipientName, String recipientAddress) {
        throw new UnsupportedOperationException();
    }
}
