package dev.touchstone.writtentest;

import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.List;
import java.util.Set;

/**
 * What is asked for, or granted.
 *
 * @param percent extra time, in percent of the paper's minutes; one of {@link #PERCENTAGES}
 */
public record Needs(int percent, Set<Need> others) {

    /** How much extra time there may be. */
    public static final List<Integer> PERCENTAGES = List.of(0, 25, 50, 100);

    /** Nothing at all. */
    public static final Needs NONE = new Needs(0, Set.of());

    /** Refuses a percentage that nobody offers. */
    public Needs {
        if (!PERCENTAGES.contains(percent)) {
            throw new RefusedException(
                    Reason.UNUSABLE, "writtentest.needs.error.percent", "Extra time of %d %%".formatted(percent));
        }
    }

    /** Whether nothing is named. */
    public boolean isEmpty() {
        return percent == 0 && others.isEmpty();
    }

    /** How many minutes the extra time is, rounded up. */
    int minutesOf(int minutes) {
        return (minutes * percent + 99) / 100;
    }
}
