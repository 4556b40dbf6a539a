package dev.touchstone.jobs;

import dev.touchstone.shared.Id;
import dev.touchstone.shared.UuidV7;
import java.util.UUID;

/** A job opening. */
public record JobOpeningId(UUID value) implements Id {

    /** Reads the textual form; refuses anything but a UUID with IllegalArgumentException. */
    public static JobOpeningId of(String text) {
        return new JobOpeningId(UUID.fromString(text));
    }

    /** A new, time-ordered id. */
    public static JobOpeningId next() {
        return new JobOpeningId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
