package dev.touchstone.audit;

import dev.touchstone.identity.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries a page shows; null means any.
 *
 * @param event simple name of the fact
 * @param from the first moment
 * @param before the first moment that is too late
 */
public record AuditFilter(
        @Nullable AccountId actor,
        @Nullable String event,
        @Nullable Instant from,
        @Nullable Instant before) {}
