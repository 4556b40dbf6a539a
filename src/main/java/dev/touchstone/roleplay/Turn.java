package dev.touchstone.roleplay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scripted customer does at one moment.
 *
 * @param mind to be kept and handed back the next time
 * @param lines to be said now, in order
 * @param wakesAt when to wake the customer; null when there is nothing more to come
 * @param ending key of the ending, told with or after the last line; null while the talk goes on
 */
public record Turn(
        Mind mind,
        List<Line> lines,
        @Nullable Instant wakesAt,
        @Nullable String ending) {

    /**
     * Something the customer says.
     *
     * @param after how long after the moment that led to it, for showing
     */
    public record Line(String text, Duration after) {}
}
