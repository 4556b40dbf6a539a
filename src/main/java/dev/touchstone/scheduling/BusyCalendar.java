package dev.touchstone.scheduling;

import java.time.Instant;

/**
 * A calendar of somebody's own, as it was read.
 *
 * @param name as that person calls it
 * @param until up to when it was read
 * @param times how many busy times it has from then on
 */
public record BusyCalendar(BusyCalendarId id, String name, Instant readAt, Instant until, int times) {}
