package dev.touchstone.candidates;

import dev.touchstone.jobs.Stage;
import java.time.Instant;

/** When a stage had its result, and what the gate’s table said of it. */
public record StageConclusion(StageProposal proposal, Instant at) {

    public Stage stage() {
        return proposal.stage();
    }
}
