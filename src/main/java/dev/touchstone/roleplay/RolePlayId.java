package dev.touchstone.roleplay;

import dev.touchstone.shared.Id;
import dev.touchstone.shared.UuidV7;
import java.util.UUID;

/** One role-play of one application. */
public record RolePlayId(UUID value) implements Id {

    /** Reads the textual form; refuses anything but a UUID with IllegalArgumentException. */
    public static RolePlayId of(String text) {
        return new RolePlayId(UUID.fromString(text));
    }

    /** A new, time-ordered id. */
    public static RolePlayId next() {
        return new RolePlayId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
