package dev.touchstone.roleplay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a conversation.
 *
 * @param number from 1, without gaps in its role-play; the id of its server-sent event
 * @param conversation the number of its conversation
 * @param receivedAt the server's clock when it arrived: the truth for all measures
 * @param typedAt when it was typed, on the server's clock as the browser saw it; null for what a script said
 * @param scripted whether the script said it, not a person
 */
public record Message(
        int number,
        int conversation,
        Author author,
        String body,
        Instant receivedAt,
        @Nullable Instant typedAt,
        boolean scripted) {

    /** Who wrote it. */
    public enum Author {
        CUSTOMER,
        CANDIDATE
    }
}
