package dev.touchstone.scheduling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A calendar of somebody's own, as it was read.
 *
 * @param name as that person calls it
 * @param until up to when it was read
 * @param times how many busy times it has from then on
 * @param feed where it is fetched from; null for a file
 */
public record BusyCalendar(
        BusyCalendarId id,
        String name,
        Instant readAt,
        Instant until,
        int times,
        @Nullable Feed feed) {

    /**
     * A calendar that is fetched again and again.
     *
     * @param problem message key of what went wrong at the last try; null when it went well
     */
    public record Feed(String host, @Nullable String problem, Instant triedAt, Instant nextAt) {}
}
