package dev.touchstone.shared;

import java.util.UUID;

/**
 * A typed identifier. Implementations are records with the single component {@code UUID value}, a static
 * {@code of(String)} (so that Spring MVC converts path variables) and a {@code toString} that returns the bare UUID
 * (so that links in templates need no accessor).
 */
public interface Id {

    /** The UUIDv7 behind the id. */
    UUID value();
}
