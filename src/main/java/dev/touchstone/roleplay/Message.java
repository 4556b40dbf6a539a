package dev.touchstone.roleplay;

import java.time.Instant;

/**
 * One line of the talk.
 *
 * @param number from 1, without gaps; the id of its server-sent event
 * @param receivedAt the server's clock when it arrived
 */
public record Message(int number, Author author, String body, Instant receivedAt) {

    /** Who wrote it. */
    public enum Author {
        CUSTOMER,
        CANDIDATE
    }
}
