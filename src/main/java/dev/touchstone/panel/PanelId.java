package dev.touchstone.panel;

import dev.touchstone.shared.Id;
import dev.touchstone.shared.UuidV7;
import java.util.UUID;

/** The panel interview of one application. */
public record PanelId(UUID value) implements Id {

    /** Reads the textual form; refuses anything but a UUID with IllegalArgumentException. */
    public static PanelId of(String text) {
        return new PanelId(UUID.fromString(text));
    }

    /** A new, time-ordered id. */
    public static PanelId next() {
        return new PanelId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
