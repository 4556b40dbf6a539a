package dev.touchstone.offers;

import dev.touchstone.identity.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One approver's word on one revision of an offer. */
public record Approval(
        int revision,
        int step,
        AccountId approver,
        boolean approved,
        @Nullable String reason,
        Instant decidedAt) {}
