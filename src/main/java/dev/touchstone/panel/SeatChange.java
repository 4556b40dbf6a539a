package dev.touchstone.panel;

import dev.touchstone.identity.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A seat that was given away.
 *
 * @param successor null: nobody took it then
 */
record SeatChange(
        AccountId interviewer,
        @Nullable AccountId successor,
        @Nullable String reason,
        Instant at) {}
