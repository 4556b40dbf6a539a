package dev.touchstone.roleplay;

/** Where a role-play stands. */
public enum RolePlayState {
    SCHEDULED,
    RUNNING,
    ENDED,
    MISSED,
    CANCELLED
}
