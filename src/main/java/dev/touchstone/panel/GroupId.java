package dev.touchstone.panel;

import dev.touchstone.shared.Id;
import dev.touchstone.shared.UuidV7;
import java.util.UUID;

/** An interview with several candidates. */
public record GroupId(UUID value) implements Id {

    /** Reads the textual form; refuses anything but a UUID with IllegalArgumentException. */
    public static GroupId of(String text) {
        return new GroupId(UUID.fromString(text));
    }

    /** A new, time-ordered id. */
    public static GroupId next() {
        return new GroupId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
