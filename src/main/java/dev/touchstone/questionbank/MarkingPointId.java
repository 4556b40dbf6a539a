package dev.touchstone.questionbank;

import dev.touchstone.shared.Id;
import dev.touchstone.shared.UuidV7;
import java.util.UUID;

/** One marking point of one question version: what test marker, observer and interviewer tick alike. */
public record MarkingPointId(UUID value) implements Id {

    /** Reads the textual form; refuses anything but a UUID with IllegalArgumentException. */
    public static MarkingPointId of(String text) {
        return new MarkingPointId(UUID.fromString(text));
    }

    /** A new, time-ordered id. */
    public static MarkingPointId next() {
        return new MarkingPointId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
