package dev.touchstone.panel;

import dev.touchstone.shared.Id;
import dev.touchstone.shared.UuidV7;
import java.util.UUID;

/** One seat on a panel, whoever sits in it. */
public record SeatId(UUID value) implements Id {

    /** Reads the textual form; refuses anything but a UUID with IllegalArgumentException. */
    public static SeatId of(String text) {
        return new SeatId(UUID.fromString(text));
    }

    /** A new, time-ordered id. */
    public static SeatId next() {
        return new SeatId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
