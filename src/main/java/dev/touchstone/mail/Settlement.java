package dev.touchstone.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a letter after a try.
 *
 * @param state its next state
 * @param dueAt when it is tried again, where it is
 * @param sentAt when the server took it, if it did
 * @param error the server's words, if it refused
 * @param counted whether the try counts (it does not when the server wanted nobody at all)
 */
record Settlement(
        DeliveryState state,
        Instant dueAt,
        @Nullable Instant sentAt,
        @Nullable String error,
        boolean counted) {

    static Settlement sent(Instant now) {
        return new Settlement(DeliveryState.SENT, now, now, null, true);
    }

    static Settlement ended(DeliveryState state, Instant now, String error) {
        return new Settlement(state, now, null, error, true);
    }

    static Settlement again(Instant at, String error) {
        return new Settlement(DeliveryState.RETRY, at, null, error, true);
    }

    /** Back as if nothing had been tried. */
    static Settlement untried(Instant now, String error) {
        return new Settlement(DeliveryState.RETRY, now, null, error, false);
    }
}
