package dev.touchstone.panel;

import dev.touchstone.identity.Account;
import dev.touchstone.scheduling.Slot;
import java.time.Instant;
import java.util.List;

/**
 * Times at which all the chosen people are free.
 *
 * @param days the coming days that have any
 * @param full people without any free time in these days: the reason when there is none
 */
public record FreeTimes(List<Day> days, List<Account> full) {

    /** A day with its times, in order. */
    public record Day(Instant start, List<Slot> slots) {}

    /** The names of {@link #full()}, to be read. */
    public String fullNames() {
        return String.join("、", full.stream().map(Account::name).toList());
    }
}
