package dev.touchstone.scheduling;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides whether people’s time can be taken. Who asks for the same people waits here for the other’s transaction. */
@Component
class Clashes {

    private final Appointments appointments;
    private final Holds holds;
    private final BusyPeople busyPeople;
    private final Clock clock;

    Clashes(Appointments appointments, Holds holds, BusyPeople busyPeople, Clock clock) {
        this.appointments = appointments;
        this.holds = holds;
        this.busyPeople = busyPeople;
        this.clock = clock;
    }

    /**
     * Refuses CONFLICT, saying who is busy and when.
     *
     * @param changed the appointment that is changed: its own time does not count
     * @param gathering the meeting it is part of: its other appointments do not count
     */
    void check(
            JobApplicationId application,
            Collection<AccountId> staff,
            Slot slot,
            @Nullable AppointmentId changed,
            @Nullable UUID gathering) {
        var colleagues = staff.stream().map(AccountId::value).toList();
        var people = Stream.concat(Stream.of(application.value()), colleagues.stream())
                .toList();
        appointments.queue(people);
        var busy = appointments.busy(people, slot).stream()
                .filter(booked -> !booked.isOf(changed) && !booked.isPartOf(gathering))
                .toList();
        if (busy.isEmpty() && !colleagues.isEmpty()) {
            busy = held(colleagues, slot, application);
        }
        if (!busy.isEmpty()) {
            throw busyPeople.refusal(application, busy);
        }
    }

    private List<Busy> held(List<UUID> colleagues, Slot slot, JobApplicationId application) {
        holds.dropExpired(colleagues, clock.instant());
        return holds.busy(colleagues, slot, application, clock.instant());
    }
}
