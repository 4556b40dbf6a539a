package dev.touchstone.identity;

import dev.touchstone.shared.Id;
import dev.touchstone.shared.UuidV7;
import java.util.UUID;

/** A member of staff. */
public record AccountId(UUID value) implements Id {

    /** Reads the textual form; refuses anything but a UUID with IllegalArgumentException. */
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    /** A new, time-ordered id. */
    public static AccountId next() {
        return new AccountId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
