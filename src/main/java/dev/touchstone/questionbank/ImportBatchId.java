package dev.touchstone.questionbank;

import dev.touchstone.shared.Id;
import dev.touchstone.shared.UuidV7;
import java.util.UUID;

/** A file that was read to be looked through. */
public record ImportBatchId(UUID value) implements Id {

    /** Reads the textual form; refuses anything but a UUID with IllegalArgumentException. */
    public static ImportBatchId of(String text) {
        return new ImportBatchId(UUID.fromString(text));
    }

    /** A new, time-ordered id. */
    public static ImportBatchId next() {
        return new ImportBatchId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
