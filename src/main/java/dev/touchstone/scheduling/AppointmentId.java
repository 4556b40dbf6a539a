package dev.touchstone.scheduling;

import dev.touchstone.shared.Id;
import dev.touchstone.shared.UuidV7;
import java.util.UUID;

/** A booked time. */
public record AppointmentId(UUID value) implements Id {

    /** Reads the textual form; refuses anything but a UUID with IllegalArgumentException. */
    public static AppointmentId of(String text) {
        return new AppointmentId(UUID.fromString(text));
    }

    /** A new, time-ordered id. */
    public static AppointmentId next() {
        return new AppointmentId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
