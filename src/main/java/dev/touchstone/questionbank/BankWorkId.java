package dev.touchstone.questionbank;

import dev.touchstone.shared.Id;
import dev.touchstone.shared.UuidV7;
import java.util.UUID;

/** A piece of work for many questions. */
public record BankWorkId(UUID value) implements Id {

    /** Reads the textual form; refuses anything but a UUID with IllegalArgumentException. */
    public static BankWorkId of(String text) {
        return new BankWorkId(UUID.fromString(text));
    }

    /** A new, time-ordered id. */
    public static BankWorkId next() {
        return new BankWorkId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
