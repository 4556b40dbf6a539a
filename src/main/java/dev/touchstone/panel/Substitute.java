package dev.touchstone.panel;

import dev.touchstone.identity.Account;
import dev.touchstone.scheduling.OpenSlots.Hindrance;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the team who could take a seat.
 *
 * @param hindrance why they are not free at the time; null when they are
 */
public record Substitute(Account person, @Nullable Hindrance hindrance) {

    public boolean isFree() {
        return hindrance == null;
    }
}
