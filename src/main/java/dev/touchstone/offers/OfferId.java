package dev.touchstone.offers;

import dev.touchstone.shared.Id;
import dev.touchstone.shared.UuidV7;
import java.util.UUID;

/** One offer, in its current version. */
public record OfferId(UUID value) implements Id {

    /** Reads the textual form; refuses anything but a UUID with IllegalArgumentException. */
    public static OfferId of(String text) {
        return new OfferId(UUID.fromString(text));
    }

    /** A new, time-ordered id. */
    public static OfferId next() {
        return new OfferId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
