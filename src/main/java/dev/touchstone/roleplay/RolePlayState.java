package dev.touchstone.roleplay;

/** Where a role-play stands. */
public enum RolePlayState {
    SCHEDULED,
    RUNNING,
    /** A technical break; it goes on or is begun anew. */
    PAUSED,
    ENDED,
    /** By the candidate; the recruiter decides what follows. */
    STOPPED,
    MISSED,
    CANCELLED
}
