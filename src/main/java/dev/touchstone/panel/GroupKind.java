package dev.touchstone.panel;

/** What several candidates do together. */
public enum GroupKind {
    /** They are interviewed at once. */
    INTERVIEW,
    /** They discuss, and are watched. */
    DISCUSSION
}
