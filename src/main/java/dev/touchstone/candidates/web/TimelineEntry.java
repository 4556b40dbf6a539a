package dev.touchstone.candidates.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an application’s history.
 *
 * @param text the sentence, in the reader’s language
 * @param tone good, warn, bad, wait or empty
 * @param who name of who did it
 * @param reason what they gave as reason
 */
record TimelineEntry(
        Instant at,
        String text,
        String tone,
        @Nullable String who,
        @Nullable String reason) {}
