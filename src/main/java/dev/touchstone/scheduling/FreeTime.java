package dev.touchstone.scheduling;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks for times with what is known of everybody: hours, appointments, their own calendars. */
@Component
class FreeTime {

    /** Appointments around the days that are looked through count for their limit and their buffers. */
    private static final Duration AROUND = Duration.ofDays(1);

    /** Stands for the house when nobody has to come. */
    private static final AccountId HOUSE = new AccountId(new UUID(0, 0));

    private final Appointments appointments;
    private final Availabilities availabilities;
    private final BusyCalendars calendars;
    private final Holds holds;
    private final WorkingHours hours;
    private final Clock clock;

    FreeTime(
            Appointments appointments,
            Availabilities availabilities,
            BusyCalendars calendars,
            Holds holds,
            WorkingHours hours,
            Clock clock) {
        this.appointments = appointments;
        this.availabilities = availabilities;
        this.calendars = calendars;
        this.holds = holds;
        this.hours = hours;
        this.clock = clock;
    }

    OpenSlots search(SlotQuery query) {
        var whole = whole(query);
        var grid = SlotGrid.of(whole.startsAt(), whole.endsAt());
        var search = new SlotSearch(grid, query.from(), query.to(), query.length());
        var around = new Slot(whole.startsAt().minus(AROUND), whole.endsAt().plus(AROUND));
        var staff =
                query.needs().stream().flatMap(need -> need.people().stream()).collect(Collectors.toSet());
        var busy = busy(query, staff, around);
        return search.find(
                staff.isEmpty() ? List.of(Need.all(Set.of(HOUSE))) : query.needs(),
                people(staff, busy, around),
                busy.getOrDefault(query.application().value(), List.of()));
    }

    /** What keeps each of the people from a time; null for who is free. */
    Map<AccountId, OpenSlots.@Nullable Hindrance> hindrances(Collection<AccountId> staff, Slot at) {
        var all = Set.copyOf(staff);
        var around = new Slot(at.startsAt().minus(AROUND), at.endsAt().plus(AROUND));
        var busy = busyOf(all.stream().map(AccountId::value).toList(), null, around);
        var found = all.isEmpty() ? Map.<AccountId, PersonTimes>of() : people(all, busy, around);
        var hindrances = new LinkedHashMap<AccountId, OpenSlots.@Nullable Hindrance>();
        staff.forEach(person ->
                hindrances.put(person, Objects.requireNonNull(found.get(person)).hindrance(at)));
        return hindrances;
    }

    Map<AccountId, Integer> placesLeft(Collection<AccountId> staff, Slot day) {
        var all = Set.copyOf(staff);
        if (all.isEmpty()) {
            return Map.of();
        }
        var around = new Slot(day.startsAt().minus(AROUND), day.endsAt().plus(AROUND));
        var busy = busyOf(all.stream().map(AccountId::value).toList(), null, around);
        var left = new HashMap<AccountId, Integer>();
        people(all, busy, around)
                .forEach((person, times) -> times.placesLeft(day).ifPresent(places -> left.put(person, places)));
        return left;
    }

    private Slot whole(SlotQuery query) {
        var from = query.from().atStartOfDay(hours.zone()).toInstant();
        var now = clock.instant();
        return new Slot(
                from.isAfter(now) ? from : now,
                query.to().plusDays(1).atStartOfDay(hours.zone()).toInstant());
    }

    private Map<UUID, List<Slot>> busy(SlotQuery query, Collection<AccountId> staff, Slot around) {
        var everybody = Stream.concat(
                        Stream.of(query.application().value()), staff.stream().map(AccountId::value))
                .toList();
        return busyOf(everybody, query.application(), around);
    }

    private Map<UUID, List<Slot>> busyOf(
            Collection<UUID> everybody, @Nullable JobApplicationId application, Slot around) {
        return Stream.concat(
                        appointments.busy(everybody, around).stream(),
                        holds.busy(everybody, around, application, clock.instant()).stream())
                .collect(Collectors.groupingBy(Busy::person, Collectors.mapping(Busy::slot, Collectors.toList())));
    }

    private Map<AccountId, PersonTimes> people(Set<AccountId> staff, Map<UUID, List<Slot>> busy, Slot around) {
        if (staff.isEmpty()) {
            return Map.of(HOUSE, new PersonTimes(hours.availability(), List.of(), List.of()));
        }
        var open = availabilities.of(staff);
        var elsewhere = calendars.busy(staff, around);
        var people = new HashMap<AccountId, PersonTimes>();
        staff.forEach(person -> people.put(
                person,
                new PersonTimes(
                        Objects.requireNonNull(open.get(person)),
                        busy.getOrDefault(person.value(), List.of()),
                        elsewhere.getOrDefault(person, List.of()))));
        return people;
    }
}
