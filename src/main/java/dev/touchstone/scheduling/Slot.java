package dev.touchstone.scheduling;

import java.time.Instant;

/** A stretch of time, start included, end not. */
public record Slot(Instant startsAt, Instant endsAt) {

    /** Whether the two share a moment. */
    public boolean overlaps(Slot other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }
}
