package dev.touchstone.writtentest;

import dev.touchstone.identity.AccountId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A handed-in test that was opened once more.
 *
 * @param number from 1
 * @param minutes how long it was opened for
 * @param submittedAt when it had been handed in
 * @param total what the marks that were taken back had come to; null when it was not marked
 */
public record Reopening(
        int number,
        Instant at,
        AccountId by,
        String reason,
        int minutes,
        Instant submittedAt,
        @Nullable BigDecimal total) {

    /** Whether this very act was asked for again, as a double click does. */
    boolean isSame(AccountId account, String why, int howLong) {
        return by.equals(account) && reason.equals(why) && minutes == howLong;
    }
}
