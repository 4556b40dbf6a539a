package dev.touchstone.scheduling;

import dev.touchstone.candidates.JobApplicationId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a time is looked for.
 *
 * @param application whose candidate has to be free, too; null when it is not known yet who comes
 * @param needs who has to come; without any the house's working hours count
 * @param from first day, in the house's zone
 * @param to last day, inclusive
 */
public record SlotQuery(
        @Nullable JobApplicationId application, List<Need> needs, Duration length, LocalDate from, LocalDate to) {

    public SlotQuery {
        needs = List.copyOf(needs);
    }
}
