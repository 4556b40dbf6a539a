package dev.touchstone.jobs;

import java.time.Duration;
import java.util.List;

/** A job’s thresholds and deadlines. Timers of running applications are taken from it when the timer starts.
 *
 * @param scorecardReminderAfter from the end of the interview to the reminder
 * @param scorecardDeadlineAfter from the end of the interview to the escalation
 * @param panelQuorum how many cards suffice at the deadline */
public record JobPlan(
        JobOpeningId job,
        List<GatePlan> gates,
        Duration testExpiry,
        Duration testReminderBefore,
        Duration rolePlayReminderBefore,
        Duration scorecardReminderAfter,
        Duration scorecardDeadlineAfter,
        int panelQuorum,
        Duration offerExpiry,
        Duration offerReminderBefore) {

    /** The gate of a stage that has one: written test, role-play, panel. */
    public GatePlan gate(Stage stage) {
        return gates.stream()
                .filter(gate -> gate.stage() == stage)
                .findFirst()
                .orElseGet(() -> new GatePlan(stage, null, false));
    }
}
