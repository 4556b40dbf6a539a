package dev.touchstone.scheduling;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When people can be booked by default.
 *
 * @param zone the zone the hours are meant in
 * @param from start of the day
 * @param to end of the day; not after {@code from} = on the next day
 * @param days working days
 */
record WorkingHours(ZoneId zone, LocalTime from, LocalTime to, Set<DayOfWeek> days) {

    private static final Duration GRID = Duration.ofMinutes(15);

    /** All stretches of a length on the grid that lie inside the working hours of the days, both inclusive. */
    List<Slot> slots(LocalDate first, LocalDate last, Duration length) {
        return first.datesUntil(last.plusDays(1))
                .filter(day -> days.contains(day.getDayOfWeek()))
                .flatMap(day -> slotsOf(day, length))
                .toList();
    }

    private Stream<Slot> slotsOf(LocalDate day, Duration length) {
        Instant open = day.atTime(from).atZone(zone).toInstant();
        var closingDay = to.isAfter(from) ? day : day.plusDays(1);
        Instant latest = closingDay.atTime(to).atZone(zone).toInstant().minus(length);
        return Stream.iterate(open, start -> !start.isAfter(latest), start -> start.plus(GRID))
                .map(start -> new Slot(start, start.plus(length)));
    }
}
