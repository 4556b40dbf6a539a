package dev.touchstone.identity;

/** Whether a key opens anything. */
public enum ApiKeyState {
    ACTIVE,
    /** Its last day is over. */
    EXPIRED,
    /** An administrator took it back. */
    REVOKED,
    /** Who made it has no account in use or is no administrator any more. */
    ORPHANED
}
