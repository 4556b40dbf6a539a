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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** Free slots, appointments, calendar parts. */
@Service
public class Scheduling {

    private final Appointments appointments;
    private final MoveRequests moveRequests;
    private final Clashes clashes;
    private final Holds holds;
    private final CalendarParts calendarParts;
    private final FreeTime freeTime;
    private final AnswerRows answers;
    private final Clock clock;

    Scheduling(
            Appointments appointments,
            MoveRequests moveRequests,
            Clashes clashes,
            Holds holds,
            CalendarParts calendarParts,
            FreeTime freeTime,
            AnswerRows answers,
            Clock clock) {
        this.appointments = appointments;
        this.moveRequests = moveRequests;
        this.clashes = clashes;
        this.holds = holds;
        this.calendarParts = calendarParts;
        this.freeTime = freeTime;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * Slots from now on that are free for the candidate and all of the staff, in everybody's hours, at the given length, on the quarters of an
     * hour.
     *
     * @param from first day, in the zone of the house
     * @param to last day, inclusive
     */
    public List<Slot> freeSlots(
            JobApplicationId application, Collection<AccountId> staff, Duration length, LocalDate from, LocalDate to) {
        var needs = staff.isEmpty() ? List.<Need>of() : List.of(Need.all(staff));
        return search(new SlotQuery(application, needs, length, from, to)).slots().stream()
                .map(OpenSlots.OpenSlot::slot)
                .toList();
    }

    /** The times from now on at which enough of the staff can come, or why there is none. */
    public OpenSlots search(SlotQuery query) {
        return freeTime.search(query);
    }

    /** When the candidates of these applications are booked, as far as it touches a stretch of time. */
    public Map<JobApplicationId, List<Slot>> booked(Collection<JobApplicationId> applications, Slot during) {
        var people = applications.stream().map(JobApplicationId::value).toList();
        return people.isEmpty()
                ? Map.of()
                : appointments.busy(people, during).stream()
                        .collect(Collectors.groupingBy(
                                busy -> new JobApplicationId(busy.person()),
                                Collectors.mapping(Busy::slot, Collectors.toList())));
    }

    /** Books; refuses CONFLICT, saying who is busy and when (the database's exclusion constraint has the last word). */
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
        decided(
                appointment,
                command.gathering(),
                () -> appointments.insert(appointment, command.gathering(), clock.instant()));
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
        decided(after, command.gathering(), () -> appointments.replace(after, command.gathering()));
        moveRequests.drop(id);
        return get(id);
    }

    /** Moves to another time: same id, sequence + 1. Refuses CONFLICT when somebody is busy then. */
    @Command
    public Appointment move(AppointmentId id, Instant startsAt) {
        var appointment = get(id);
        var length = Duration.between(appointment.startsAt(), appointment.endsAt());
        var moved = appointment.at(startsAt, startsAt.plus(length), appointment.staff());
        decided(moved, null, () -> appointments.move(id, moved.startsAt(), moved.endsAt()));
        moveRequests.drop(id);
        return get(id);
    }

    /** Replaces one member of staff: same id, sequence + 1. Refuses CONFLICT when the new one is busy. */
    @Command
    public Appointment swap(AppointmentId id, AccountId out, AccountId in) {
        var appointment = get(id);
        var swapped = appointment.at(appointment.startsAt(), appointment.endsAt(), List.of(in));
        decided(swapped, appointments.gathering(id).orElse(null), () -> appointments.swap(id, out, in));
        return get(id);
    }

    /** One of the staff does not come: same id, sequence + 1, the others’ time stands. */
    @Command
    public Appointment leave(AppointmentId id, AccountId out) {
        appointments.leave(id, out);
        return get(id);
    }

    /**
     * Who of these people could come at a time, and why the others could not: hours, appointments, their own calendars. Nothing is
     * reserved.
     *
     * @return in the order given; null for who is free
     */
    public Map<AccountId, OpenSlots.@Nullable Hindrance> hindrances(Collection<AccountId> staff, Slot at) {
        return freeTime.hindrances(staff, at);
    }

    /** How many more appointments these may have on the day of a stretch of time; who has no bound is absent. */
    public Map<AccountId, Integer> placesLeft(Collection<AccountId> staff, Slot day) {
        return freeTime.placesLeft(staff, day);
    }

    /** Frees the time: sequence + 1, cancelled. Doing it twice is harmless. */
    @Command
    public Appointment cancel(AppointmentId id) {
        appointments.cancel(id);
        return get(id);
    }

    /** Writes down that the candidate asks for another time; a new time answers it. */
    @Command
    public void askToMove(AppointmentId id, @Nullable String note) {
        var said = note == null || note.isBlank() ? null : note.strip();
        if (said != null && said.length() > MoveRequest.LONGEST_NOTE) {
            throw new RefusedException(
                    Reason.UNUSABLE,
                    "scheduling.error.note",
                    "Note of %d characters".formatted(said.length()),
                    MoveRequest.LONGEST_NOTE);
        }
        moveRequests.keep(id, said, clock.instant());
    }

    /** The candidate's wish for another time, as long as nobody has answered it. */
    public Optional<MoveRequest> moveRequest(AppointmentId id) {
        return moveRequests.of(id);
    }

    /** Which of these appointments the candidates ask to move, in one query. */
    public Set<AppointmentId> askedToMove(Collection<AppointmentId> ids) {
        return ids.isEmpty() ? Set.of() : moveRequests.among(ids);
    }

    /**
     * It was held and is over: it ends now at the latest, and everybody is free from now on. Nobody's calendar hears of
     * it: the sequence stays.
     *
     * @param began when it really began; an appointment held early is written down as held then
     */
    @Command
    public void held(AppointmentId id, Instant began) {
        appointments.shorten(id, began, clock.instant());
        appointments.release(id, clock.instant());
    }

    /**
     * It will not be held then: everybody is free, while the time that was arranged stays on record. Sequence + 1, under which calendars
     * can be told.
     */
    @Command
    public Appointment callOff(AppointmentId id) {
        appointments.callOff(id, clock.instant());
        return get(id);
    }

    /** It will not be held: everybody is free from now on, while the time that was arranged stays on record. */
    @Command
    public void release(AppointmentId id) {
        appointments.release(id, clock.instant());
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

    /** The same for many applications, in one query; those without an appointment are left out. */
    public Map<JobApplicationId, Appointment> current(Collection<JobApplicationId> applications, Stage stage) {
        return applications.isEmpty()
                ? Map.of()
                : appointments.current(applications, stage).stream()
                        .collect(Collectors.toMap(Appointment::application, Function.identity()));
    }

    /** The appointments of these ids, cancelled or not, in one query. */
    public Map<AppointmentId, Appointment> all(Collection<AppointmentId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : appointments.all(ids).stream().collect(Collectors.toMap(Appointment::id, Function.identity()));
    }

    /** A member of staff's appointments that are not over yet, by time. */
    public List<Appointment> upcoming(AccountId account) {
        return appointments.upcoming(account, clock.instant());
    }

    /** What people answered out of their calendars to the time that stands. */
    public Answers answers(Appointment appointment) {
        var given = answers.of(appointment.id());
        var staff = appointment.staff().stream()
                .filter(account -> given.containsKey(account.value()))
                .collect(Collectors.toMap(
                        Function.identity(), account -> Objects.requireNonNull(given.get(account.value()))));
        return new Answers(staff, given.get(appointment.application().value()));
    }

    /** The iTIP part for one recipient's mail: REQUEST while it stands, CANCEL once cancelled. */
    public CalendarPart calendar(Appointment appointment, CalendarEntry entry) {
        return calendarParts.of(appointment, entry);
    }

    private void decided(Appointment wanted, @Nullable UUID gathering, Runnable write) {
        var slot = new Slot(wanted.startsAt(), wanted.endsAt());
        clashes.check(wanted.application(), wanted.staff(), slot, wanted.id(), gathering);
        try {
            write.run();
        } catch (DataIntegrityViolationException taken) {
            throw new RefusedException(
                    Reason.CONFLICT, "scheduling.error.taken", "Appointment %s collides".formatted(wanted.id()));
        }
        holds.drop(wanted.application());
    }
}
