package dev.touchstone.hiring.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.jobs.Stage;
import java.time.Instant;
import java.util.Set;
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

    /** The steps from the first answer to the last mark, for who marks papers of the job: one name for all of them. */
    static final String BLIND = "blind_marking";

    private static final Set<String> MARKING = Set.of(
            "receiveTask_waitForSubmission",
            "userTask_markOpenAnswers",
            "userTask_markAgain",
            "userTask_adjudicateMarks");

    /** Whether it tells whose paper waits for a marker. */
    boolean tellsOfMarking() {
        return step != null && MARKING.contains(step);
    }

    /** The same for somebody who marks. */
    BoardCard blind() {
        return tellsOfMarking()
                ? new BoardCard(
                        application, number, name, stage, stageEnteredAt, BLIND, experienceMonths, source, shift, false)
                : this;
    }

    /** Who holds it, as the colour of its chip: y staff, b candidate, nothing the system. */
    public String tone() {
        if (step == null || step.equals(BLIND) || step.startsWith("serviceTask_")) {
            return "";
        }
        return step.startsWith("userTask_") ? "y" : "b";
    }
}
