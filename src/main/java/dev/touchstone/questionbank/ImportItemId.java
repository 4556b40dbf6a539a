package dev.touchstone.questionbank;

import dev.touchstone.shared.Id;
import dev.touchstone.shared.UuidV7;
import java.util.UUID;

/** A question of an import. */
public record ImportItemId(UUID value) implements Id {

    /** Reads the textual form; refuses anything but a UUID with IllegalArgumentException. */
    public static ImportItemId of(String text) {
        return new ImportItemId(UUID.fromString(text));
    }

    /** A new, time-ordered id. */
    public static ImportItemId next() {
        return new ImportItemId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
