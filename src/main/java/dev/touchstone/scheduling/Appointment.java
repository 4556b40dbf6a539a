package dev.touchstone.scheduling;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A booked time. {@code sequence} grows with every move and cancellation; the calendar UID is derived from the id. */
public record Appointment(
        AppointmentId id,
        JobApplicationId application,
        Stage stage,
        List<AccountId> staff,
        Instant startsAt,
        Instant endsAt,
        @Nullable String place,
        @Nullable String meetingLink,
        int sequence,
        boolean cancelled) {

    Appointment at(Instant from, Instant to, List<AccountId> people) {
        return new Appointment(id, application, stage, people, from, to, place, meetingLink, sequence, cancelled);
    }

    /** The same appointment as those see it who are no longer part of it: cancelled, under the same sequence. */
    public Appointment withdrawn() {
        return new Appointment(id, application, stage, staff, startsAt, endsAt, place, meetingLink, sequence, true);
    }

    /** The same for those who were told another time than the one that stands: it is the time they know that is off. */
    public Appointment withdrawn(Appointment known) {
        return new Appointment(
                id,
                application,
                stage,
                staff,
                known.startsAt,
                known.endsAt,
                known.place,
                known.meetingLink,
                sequence,
                true);
    }
}
