package dev.touchstone.hiring.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.jobs.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One application on the board.
 *
 * @param step what it waits at; null for a moment between two steps
 * @param late a member of staff let it wait too long
 */
record BoardCard(
        JobApplicationId application,
        String number,
        String name,
        Stage stage,
        Instant stageEnteredAt,
        @Nullable String step,
        int experienceMonths,
        @Nullable String source,
        @Nullable String shift,
        boolean late) {

    /** Who holds it, as the colour of its chip: y staff, b candidate, nothing the system. */
    public String tone() {
        if (step == null || step.startsWith("serviceTask_")) {
            return "";
        }
        return step.startsWith("userTask_") ? "y" : "b";
    }
}
