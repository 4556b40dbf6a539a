package dev.touchstone.roleplay;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a person says.
 *
 * @param conversation the number of the conversation
 * @param clientId makes a repeated send one message
 * @param typedAt when the browser says it was typed; null when it does not say
 */
public record Saying(
        int conversation,
        UUID clientId,
        String text,
        @Nullable Instant typedAt) {

    /** Said just now, in the first conversation. */
    public static Saying now(UUID clientId, String text) {
        return new Saying(1, clientId, text, null);
    }
}
