package dev.touchstone.roleplay;

/** Where a role-play stands. */
public enum RolePlayState {
    SCHEDULED,
    RUNNING,
    ENDED,
    /** By the candidate; the recruiter decides what follows. */
    STOPPED,
    MISSED,
    CANCELLED
}
