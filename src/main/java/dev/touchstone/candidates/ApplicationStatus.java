package dev.touchstone.candidates;

/** Whether an application is running, and if not, how it ended. */
public enum ApplicationStatus {
    ACTIVE,
    HIRED,
    REJECTED,
    WITHDRAWN,
    DECLINED,
    REVOKED,
    /** The job was closed. */
    CLOSED
}
