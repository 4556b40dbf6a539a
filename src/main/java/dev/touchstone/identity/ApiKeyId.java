package dev.touchstone.identity;

import dev.touchstone.shared.Id;
import dev.touchstone.shared.UuidV7;
import java.util.UUID;

/** A key of the API. */
public record ApiKeyId(UUID value) implements Id {

    /** Reads the textual form; refuses anything but a UUID with IllegalArgumentException. */
    public static ApiKeyId of(String text) {
        return new ApiKeyId(UUID.fromString(text));
    }

    /** A new, time-ordered id. */
    public static ApiKeyId next() {
        return new ApiKeyId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
