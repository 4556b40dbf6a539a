package dev.touchstone.writtentest;

import dev.touchstone.shared.Id;
import java.util.UUID;

/** The anonymous marking job of one sitting; leads to nobody. */
public record MarkingId(UUID value) implements Id {

    /** Reads the textual form; refuses anything but a UUID with IllegalArgumentException. */
    public static MarkingId of(String text) {
        return new MarkingId(UUID.fromString(text));
    }

    /** A new id that tells nothing: one in order of time would lie beside those of the candidate’s mails. */
    public static MarkingId next() {
        return new MarkingId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
