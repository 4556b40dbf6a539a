package dev.touchstone.panel;

import dev.touchstone.identity.Account;
import dev.touchstone.scheduling.OpenSlots.Hindrance;
import dev.touchstone.scheduling.Slot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Times at which enough of the chosen people and the candidate are free.
 *
 * @param days the coming days that have any
 * @param obstacles people without any free time in these days, when there is none
 * @param candidateBusy whether the people have time, and the candidate does not
 * @param nearest the time at which the fewest are missing, when there is none; null when nobody has time
 * @param missing who could not come then
 */
public record FreeTimes(
        List<Day> days,
        List<Obstacle> obstacles,
        boolean candidateBusy,
        @Nullable Slot nearest,
        List<Account> missing) {

    /** A day with its times, in order. */
    public record Day(Instant start, List<Time> slots) {}

    /** A time, and who of the chosen people can come then. */
    public record Time(Slot slot, List<Account> people) {

        /** The names of {@link #people()}, to be read. */
        public String names() {
            return String.join("、", people.stream().map(Account::name).toList());
        }
    }

    /** Somebody who has no time at all, and why. */
    public record Obstacle(Account person, Hindrance hindrance) {}

    /** The names of {@link #missing()}, to be read. */
    public String missingNames() {
        return String.join("、", missing.stream().map(Account::name).toList());
    }
}
