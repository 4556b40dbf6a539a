package dev.touchstone.panel.web;

import dev.touchstone.scheduling.Slot;
import dev.touchstone.shell.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Times told in the zone a candidate is in. */
@Component
class ZonedTimes {

    /** Offered beside the house’s: where candidates of a Chinese company live most often. */
    private static final List<String> COMMON = List.of(
            "Asia/Shanghai",
            "Asia/Tokyo",
            "Asia/Singapore",
            "Asia/Dubai",
            "Europe/Moscow",
            "Europe/Berlin",
            "Europe/London",
            "America/New_York",
            "America/Los_Angeles",
            "Australia/Sydney");

    private final Times times;

    ZonedTimes(Times times) {
        this.times = times;
    }

    /** A day of some zone with its times. */
    record Day(Instant start, List<Slot> slots) {}

    ZoneId house() {
        return times.zone();
    }

    /** The zone of this name; the house’s for a name there is not. */
    ZoneId zone(@Nullable String name) {
        try {
            return name == null || name.isBlank() ? house() : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return house();
        }
    }

    /** Zones to choose from, the shown one among them. */
    List<String> choices(ZoneId shown) {
        return Stream.concat(Stream.of(house().getId(), shown.getId()), COMMON.stream())
                .distinct()
                .toList();
    }

    List<Day> days(List<Slot> slots, ZoneId zone) {
        return slots.stream()
                .collect(Collectors.groupingBy(
                        slot -> LocalDate.ofInstant(slot.startsAt(), zone), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(day -> new Day(day.getKey().atStartOfDay(zone).toInstant(), day.getValue()))
                .toList();
    }
}
