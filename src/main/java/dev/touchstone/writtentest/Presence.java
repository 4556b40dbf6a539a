package dev.touchstone.writtentest;

import java.time.Duration;
import java.time.Instant;

/**
 * Who has a paper open, and when they last gave a sign of life.
 *
 * @param page the number of the page that has it
 * @param aside the page was put aside: silence after that is no lost connection
 * @param device a random name the browser keeps
 * @param place a digest of the network's address
 */
record Presence(int page, Instant openedAt, Instant seenAt, boolean aside, String device, String place) {

    /** Pages give a sign every fifteen seconds; three that are missing are a lost connection. */
    static final Duration SILENCE = Duration.ofSeconds(45);

    /** Before any page was there. */
    static Presence none(Instant startedAt) {
        return new Presence(0, startedAt, startedAt, false, "", "");
    }

    /** Whether the connection was lost and is back now. */
    boolean isLost(Instant now) {
        return !aside && seenAt.plus(SILENCE).isBefore(now);
    }
}
