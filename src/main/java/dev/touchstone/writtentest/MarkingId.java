package dev.touchstone.writtentest;

import dev.touchstone.shared.Id;
import dev.touchstone.shared.UuidV7;
import java.util.UUID;

/** The anonymous marking job of one sitting; leads to nobody. */
public record MarkingId(UUID value) implements Id {

    /** Reads the textual form; refuses anything but a UUID with IllegalArgumentException. */
    public static MarkingId of(String text) {
        return new MarkingId(UUID.fromString(text));
    }

    /** A new, time-ordered id. */
    public static MarkingId next() {
        return new MarkingId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
