package dev.touchstone.questionbank;

import dev.touchstone.shared.Id;
import dev.touchstone.shared.UuidV7;
import java.util.UUID;

/** A wrong key made right after it was used. */
public record KeyCorrectionId(UUID value) implements Id {

    /** Reads the textual form; refuses anything but a UUID with IllegalArgumentException. */
    public static KeyCorrectionId of(String text) {
        return new KeyCorrectionId(UUID.fromString(text));
    }

    /** A new, time-ordered id. */
    public static KeyCorrectionId next() {
        return new KeyCorrectionId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
