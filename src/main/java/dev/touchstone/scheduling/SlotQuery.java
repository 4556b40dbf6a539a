package dev.touchstone.scheduling;

import dev.touchstone.candidates.JobApplicationId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * What a time is looked for.
 *
 * @param application whose candidate has to be free, too
 * @param needs who has to come; without any the house's working hours count
 * @param from first day, in the house's zone
 * @param to last day, inclusive
 */
public record SlotQuery(JobApplicationId application, List<Need> needs, Duration length, LocalDate from, LocalDate to) {

    public SlotQuery {
        needs = List.copyOf(needs);
    }
}
