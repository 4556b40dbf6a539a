package dev.touchstone.scheduling;

import dev.touchstone.identity.AccountId;
import dev.touchstone.scheduling.OpenSlots.OpenSlot;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the times at which enough people can come. Knows no database and no clock.
 *
 * @param grid the time to look through
 * @param first day of it, in any zone
 * @param last day of it
 */
record SlotSearch(SlotGrid grid, LocalDate first, LocalDate last, Duration length) {

    /**
     * Looks.
     *
     * @param needs what has to be met, all of it
     * @param people everybody a need names
     * @param candidateBusy when the candidate is elsewhere
     */
    OpenSlots find(List<Need> needs, Map<AccountId, PersonTimes> people, List<Slot> candidateBusy) {
        var starts = new TreeMap<AccountId, BitSet>(Comparator.comparing(AccountId::value));
        people.forEach((person, times) -> starts.put(person, times.starts(grid, first, last, length)));
        var staff = common(needs, starts);
        var both = candidate(candidateBusy);
        both.and(staff);
        var slots = both.stream().mapToObj(cell -> slot(cell, starts)).toList();
        return new OpenSlots(slots, slots.isEmpty() ? reasons(needs, people, starts, staff, candidateBusy) : null);
    }

    /** The pieces at which each need is met. */
    private BitSet common(List<Need> needs, Map<AccountId, BitSet> starts) {
        var common = new BitSet(grid.cells());
        common.set(0, grid.cells());
        for (var need : needs) {
            common.and(met(need, starts));
        }
        return common;
    }

    private BitSet met(Need need, Map<AccountId, BitSet> starts) {
        var counts = new int[grid.cells()];
        need.people().forEach(person -> of(starts, person).stream().forEach(cell -> counts[cell]++));
        var met = new BitSet(grid.cells());
        for (int cell = 0; cell < counts.length; cell++) {
            if (counts[cell] >= need.atLeast()) {
                met.set(cell);
            }
        }
        return met;
    }

    private BitSet candidate(List<Slot> busy) {
        var free = new BitSet(grid.cells());
        free.set(0, grid.cells());
        busy.forEach(slot -> grid.close(free, slot, Duration.ZERO));
        return grid.starts(free, length);
    }

    private OpenSlot slot(int cell, Map<AccountId, BitSet> starts) {
        return new OpenSlot(
                grid.slot(cell, length),
                starts.entrySet().stream()
                        .filter(person -> person.getValue().get(cell))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private OpenSlots.Reasons reasons(
            List<Need> needs,
            Map<AccountId, PersonTimes> people,
            Map<AccountId, BitSet> starts,
            BitSet staff,
            List<Slot> candidateBusy) {
        var without = new LinkedHashMap<AccountId, OpenSlots.Hindrance>();
        starts.forEach((person, free) -> {
            if (free.isEmpty()) {
                without.put(person, Objects.requireNonNull(people.get(person)).hindrance(grid, first, last, length));
            }
        });
        var nearest = staff.isEmpty() ? nearest(needs, starts, candidate(candidateBusy)) : null;
        return new OpenSlots.Reasons(
                !staff.isEmpty(),
                without,
                nearest == null ? null : grid.slot(nearest, length),
                nearest == null ? List.of() : missing(nearest, starts));
    }

    /** The first piece at which the fewest are missing that are needed; null when nobody has time. */
    private @Nullable Integer nearest(List<Need> needs, Map<AccountId, BitSet> starts, BitSet candidate) {
        var lacking = new HashMap<Integer, Integer>();
        int all = needs.stream().mapToInt(Need::atLeast).sum();
        for (var need : needs) {
            var counts = new HashMap<Integer, Integer>();
            need.people().forEach(person -> of(starts, person).stream()
                    .filter(candidate::get)
                    .forEach(cell -> counts.merge(cell, 1, Integer::sum)));
            counts.forEach((cell, count) -> lacking.merge(cell, Math.min(count, need.atLeast()), Integer::sum));
        }
        return lacking.entrySet().stream()
                .min(Comparator.<Map.Entry<Integer, Integer>>comparingInt(cell -> all - cell.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static List<AccountId> missing(int cell, Map<AccountId, BitSet> starts) {
        var missing = new ArrayList<AccountId>();
        starts.forEach((person, free) -> {
            if (!free.get(cell)) {
                missing.add(person);
            }
        });
        return missing;
    }

    private static BitSet of(Map<AccountId, BitSet> starts, AccountId person) {
        return Objects.requireNonNull(starts.get(person), () -> "Nothing is known of " + person);
    }
}
