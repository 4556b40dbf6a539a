package dev.touchstone.panel;

/** How much somebody is needed at a panel. */
public enum Presence {
    /** One of those who may come. */
    POSSIBLE,
    /** One of those of whom at least one has to come. */
    SENIOR,
    /** Has to come. */
    REQUIRED
}
