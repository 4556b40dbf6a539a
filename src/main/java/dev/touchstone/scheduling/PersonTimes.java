package dev.touchstone.scheduling;

import java.time.Duration;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a search knows of one member of staff.
 *
 * @param booked appointments of ours
 * @param elsewhere busy times of their own calendars
 */
record PersonTimes(Availability availability, List<Slot> booked, List<Slot> elsewhere) {

    /** At which pieces something of a length may begin. */
    BitSet starts(SlotGrid grid, LocalDate first, LocalDate last, Duration length) {
        var free = open(grid, first, last);
        close(grid, free);
        if (availability.dailyCap() != null) {
            fullDays().forEach((day, off) -> grid.close(free, off, Duration.ZERO));
        }
        return grid.starts(free, length);
    }

    /** Why there is no such piece. */
    OpenSlots.Hindrance hindrance(SlotGrid grid, LocalDate first, LocalDate last, Duration length) {
        var free = open(grid, first, last);
        if (grid.starts(free, length).isEmpty()) {
            return OpenSlots.Hindrance.NO_HOURS;
        }
        close(grid, free);
        return grid.starts(free, length).isEmpty() ? OpenSlots.Hindrance.BUSY : OpenSlots.Hindrance.FULL_DAYS;
    }

    /** Why this person cannot come at one time; null when they can. */
    OpenSlots.@Nullable Hindrance hindrance(Slot at) {
        var length = Duration.between(at.startsAt(), at.endsAt());
        var grid = SlotGrid.only(at);
        var first = LocalDate.ofInstant(at.startsAt(), availability.zone());
        var last = LocalDate.ofInstant(at.endsAt(), availability.zone());
        return starts(grid, first, last, length).isEmpty() ? hindrance(grid, first, last, length) : null;
    }

    private BitSet open(SlotGrid grid, LocalDate first, LocalDate last) {
        var free = new BitSet(grid.cells());
        availability.open(first.minusDays(1), last.plusDays(1)).forEach(stretch -> grid.open(free, stretch));
        return free;
    }

    private void close(SlotGrid grid, BitSet free) {
        booked.forEach(busy -> grid.close(free, busy, availability.buffer()));
        elsewhere.forEach(busy -> grid.close(free, busy, Duration.ZERO));
    }

    /** How many more appointments may be made on the days of a stretch of time, on the fullest of them; empty without a bound. */
    OptionalInt placesLeft(Slot at) {
        var cap = availability.dailyCap();
        if (cap == null) {
            return OptionalInt.empty();
        }
        var counts = counts();
        var last = LocalDate.ofInstant(at.endsAt().minusNanos(1), availability.zone());
        return LocalDate.ofInstant(at.startsAt(), availability.zone())
                .datesUntil(last.plusDays(1))
                .mapToInt(day -> Math.max(0, cap - counts.getOrDefault(day, 0)))
                .min();
    }

    private Map<LocalDate, Integer> counts() {
        var counts = new HashMap<LocalDate, Integer>();
        booked.forEach(
                busy -> counts.merge(LocalDate.ofInstant(busy.startsAt(), availability.zone()), 1, Integer::sum));
        return counts;
    }

    /** The days of this person's zone that have as many appointments as they may. */
    private Map<LocalDate, Slot> fullDays() {
        var zone = availability.zone();
        var full = new HashMap<LocalDate, Slot>();
        int cap = availability.dailyCap() == null ? Integer.MAX_VALUE : availability.dailyCap();
        counts().forEach((day, count) -> {
            if (count >= cap) {
                full.put(
                        day,
                        new Slot(
                                day.atStartOfDay(zone).toInstant(),
                                day.plusDays(1).atStartOfDay(zone).toInstant()));
            }
        });
        return full;
    }
}
