package dev.touchstone.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it.
 *
 * @param account who
 * @param state where the account stands
 * @param signedInAt the last sign-in, or null before the first
 */
public record AccountLine(
        Account account, AccountState state, @Nullable Instant signedInAt) {}
