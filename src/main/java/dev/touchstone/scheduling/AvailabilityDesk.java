package dev.touchstone.scheduling;

import dev.touchstone.identity.AccountId;
import dev.touchstone.scheduling.Availability.DayHours;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Where members of staff say when they can be booked. Each for themselves. */
@Service
public class AvailabilityDesk {

    /** How far ahead busy times of other calendars are kept. */
    public static final Duration AHEAD = Duration.ofDays(120);

    private static final int LONGEST_NAME = 100;
    private static final int MOST_CALENDARS = 10;
    private static final int MOST_DAYS = 200;

    private final Availabilities availabilities;
    private final BusyCalendars calendars;
    private final CalendarFeedRows feeds;
    private final Clock clock;

    AvailabilityDesk(Availabilities availabilities, BusyCalendars calendars, CalendarFeedRows feeds, Clock clock) {
        this.availabilities = availabilities;
        this.calendars = calendars;
        this.feeds = feeds;
        this.clock = clock;
    }

    /** As it counts now; the house's working hours for who said nothing yet. */
    public Availability of(AccountId account) {
        return Objects.requireNonNull(availabilities.of(List.of(account)).get(account));
    }

    /** To be handed in with a change. */
    public int version(AccountId account) {
        return availabilities.version(account);
    }

    /**
     * Everything but the days of their own hours. Refuses CONFLICT for a version that was changed meanwhile, UNUSABLE two stretches of one day
     * that overlap.
     */
    @Command
    public void change(AccountId account, Availability wanted, int version) {
        if (wanted.weekly().stream().anyMatch(one -> overlapsAnother(one, wanted.weekly()))) {
            throw unusable("scheduling.error.overlap", "Hours of one day overlap");
        }
        if (availabilities.version(account) != version) {
            throw new RefusedException(
                    Reason.CONFLICT, "scheduling.error.stale", "Availability of %s was changed".formatted(account));
        }
        availabilities.save(account, wanted, version);
    }

    /** One more stretch for a day, or the day off. Refuses UNUSABLE a day that is over, or one stretch too many. */
    @Command
    public void add(AccountId account, DayHours day) {
        var current = of(account);
        if (day.day().isBefore(LocalDate.ofInstant(clock.instant(), current.zone()))) {
            throw unusable("scheduling.error.dayOver", "Day " + day.day());
        }
        if (current.exceptions().size() >= MOST_DAYS) {
            throw unusable("scheduling.error.manyDays", MOST_DAYS + " days");
        }
        if (availabilities.version(account) == 0) {
            availabilities.save(account, current, 0);
        }
        if (day.isOff()
                || current.exceptions().stream().anyMatch(one -> one.day().equals(day.day()) && one.isOff())) {
            availabilities.clear(account, day.day());
        }
        availabilities.add(account, day);
    }

    /** The usual hours count for that day again. Doing it twice is harmless. */
    @Command
    public void clear(AccountId account, LocalDate day) {
        availabilities.clear(account, day);
    }

    /** The calendars that were read, by name. */
    public List<BusyCalendar> calendars(AccountId account) {
        return calendars.of(account, clock.instant());
    }

    /**
     * Keeps the busy times of a calendar file, nothing else of it; the file of a name replaces what was read of that name before.
     * Refuses UNUSABLE a file that is no calendar.
     *
     * @return how many busy times it has in the coming {@link #AHEAD}
     */
    @Command
    public int read(AccountId account, String name, byte[] content) {
        var called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw unusable("scheduling.error.calendar.name", "A name of %d characters".formatted(called.length()));
        }
        var known = calendars(account);
        if (known.size() >= MOST_CALENDARS
                && known.stream().noneMatch(one -> one.name().equals(called))) {
            throw unusable("scheduling.error.calendar.many", MOST_CALENDARS + " calendars");
        }
        int times = keep(account, called, content);
        known.stream().filter(one -> one.name().equals(called)).forEach(one -> feeds.drop(one.id()));
        return times;
    }

    /** The same for a calendar that is fetched again: nothing when its owner forgot it meanwhile. */
    @Command
    void refresh(AccountId account, String name, byte[] content) {
        if (calendars(account).stream().anyMatch(one -> one.name().equals(name))) {
            keep(account, name, content);
        }
    }

    private int keep(AccountId account, String name, byte[] content) {
        var now = clock.instant();
        var until = now.plus(AHEAD);
        var times = new BusyCalendarReader(of(account).zone(), new Slot(now, until)).read(content);
        calendars.keep(account, name, now, until, times);
        return times.size();
    }

    /** Forgets a calendar and its busy times. Doing it twice is harmless. */
    @Command
    public void forget(AccountId account, BusyCalendarId calendar) {
        calendars.delete(account, calendar);
    }

    private static boolean overlapsAnother(Availability.WeeklyHours one, List<Availability.WeeklyHours> all) {
        return all.stream()
                .filter(other -> other != one && other.day() == one.day())
                .anyMatch(other -> minutes(other.from()) < end(one) && minutes(one.from()) < end(other));
    }

    private static int end(Availability.WeeklyHours hours) {
        int end = minutes(hours.to());
        return end == 0 ? (int) Duration.ofDays(1).toMinutes() : end;
    }

    private static int minutes(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private static RefusedException unusable(String key, String message) {
        return new RefusedException(Reason.UNUSABLE, key, message);
    }
}
