package dev.touchstone.scheduling;

import java.time.DayOfWeek;
import java.time.Duration;
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

    /** As everybody has them who said nothing else. A night shift is left to its day here. */
    Availability availability() {
        var weekly = days.stream()
                .sorted()
                .flatMap(day -> to.isAfter(from) || to.equals(LocalTime.MIDNIGHT)
                        ? Stream.of(new Availability.WeeklyHours(day, from, to))
                        : Stream.of(
                                new Availability.WeeklyHours(day, from, LocalTime.MIDNIGHT),
                                new Availability.WeeklyHours(day.plus(1), LocalTime.MIDNIGHT, to)))
                .toList();
        return new Availability(zone, weekly, List.of(), Duration.ZERO, null);
    }
}
