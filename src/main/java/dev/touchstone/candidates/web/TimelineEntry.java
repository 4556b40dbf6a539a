package dev.touchstone.candidates.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an application’s history.
 *
 * @param key message key of the sentence
 * @param argumentKey message key of its argument, if it has one
 * @param tone good, warn, bad, wait or empty
 * @param who name of who did it
 * @param reason what they gave as reason
 */
record TimelineEntry(
        Instant at,
        String key,
        @Nullable String argumentKey,
        String tone,
        @Nullable String who,
        @Nullable String reason) {}
