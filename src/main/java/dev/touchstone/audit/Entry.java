package dev.touchstone.audit;

import dev.touchstone.identity.AccountId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail.
 *
 * @param actor who of the staff caused it; null for candidates, the public and timers
 * @param event simple name of the fact, e.g. {@code SittingSubmitted}
 * @param facts its ids and numbers
 * @param applicationNumber people-facing number of the application it is about, if there is one
 * @param jobNumber the same of the job
 */
public record Entry(
        long id,
        Instant at,
        @Nullable AccountId actor,
        String event,
        Map<String, Object> facts,
        @Nullable String applicationNumber,
        @Nullable String jobNumber) {}
