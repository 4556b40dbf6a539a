package dev.touchstone.candidates;

import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who decided what at a gate, and why.
 *
 * @param decision ADVANCED, REJECTED or WITHDRAWN
 * @param by null when the candidate withdrew
 * @param row the table row whose proposal lay on the table, if one did
 */
public record StageDecision(
        Stage stage,
        String decision,
        @Nullable String reason,
        @Nullable AccountId by,
        Instant at,
        @Nullable String row) {}
