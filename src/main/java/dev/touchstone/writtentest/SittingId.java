package dev.touchstone.writtentest;

import dev.touchstone.shared.Id;
import dev.touchstone.shared.UuidV7;
import java.util.UUID;

/** One candidate’s taking of one paper. */
public record SittingId(UUID value) implements Id {

    /** Reads the textual form; refuses anything but a UUID with IllegalArgumentException. */
    public static SittingId of(String text) {
        return new SittingId(UUID.fromString(text));
    }

    /** A new, time-ordered id. */
    public static SittingId next() {
        return new SittingId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
