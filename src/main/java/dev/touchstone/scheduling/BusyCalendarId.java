package dev.touchstone.scheduling;

import dev.touchstone.shared.Id;
import dev.touchstone.shared.UuidV7;
import java.util.UUID;

/** A calendar of somebody's own whose busy times were read. */
public record BusyCalendarId(UUID value) implements Id {

    /** Reads the textual form; refuses anything but a UUID with IllegalArgumentException. */
    public static BusyCalendarId of(String text) {
        return new BusyCalendarId(UUID.fromString(text));
    }

    /** A new, time-ordered id. */
    public static BusyCalendarId next() {
        return new BusyCalendarId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
