package dev.touchstone.candidates;

import dev.touchstone.jobs.Stage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the gate’s table said of a stage, kept and shown.
 *
 * @param total the stage’s result on its own scale, null without enough evidence
 * @param proposal PASS, FAIL or ASK
 * @param row the annotation key of the table row that hit */
public record StageProposal(
        Stage stage,
        @Nullable BigDecimal total,
        String proposal,
        String row,
        boolean enoughEvidence,
        boolean criticalHit) {

    /** The total as it is written everywhere: at most two decimals, none that say nothing. */
    public @Nullable String plainTotal() {
        return total == null ? null : total.stripTrailingZeros().toPlainString();
    }

    /** Whether going on takes a person’s reason: the table proposes to stop, or leaves it to a person. */
    public boolean needsReasonToGoOn() {
        return !proposal.equals("PASS");
    }
}
