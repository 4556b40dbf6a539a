package dev.touchstone.hiring.web;

import dev.touchstone.candidates.Candidate;
import dev.touchstone.candidates.JobApplication;
import dev.touchstone.jobs.Stage;
import java.util.Map;

/**
 * One of the many that were selected.
 *
 * @param seen with the stage at which who decides saw it
 * @param against whether the gate’s proposal is another than to go on
 * @param veiled whether who decides still owes a card of this application: no result of it may be told
 */
record BulkCandidate(
        SeenApplication seen, JobApplication application, Candidate person, boolean against, boolean veiled) {

    private static final Map<Stage, String> GATES = Map.of(
            Stage.SCREENING, "userTask_screenApplication",
            Stage.WRITTEN_TEST, "userTask_decideTest",
            Stage.ROLE_PLAY, "userTask_decideRolePlay",
            Stage.PANEL, "userTask_decidePanel");

    /** Whether this can be decided now: going on only at a gate, rejecting as long as it runs. */
    boolean allows(BulkAction action) {
        return application.isActive()
                && (action == BulkAction.REJECT
                        || !veiled
                                && GATES.getOrDefault(application.stage(), "").equals(application.step()));
    }
}
