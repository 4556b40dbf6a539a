package dev.touchstone.identity;

/** What a member of staff may be; authority {@code ROLE_<name>}. What they may do for which job is {@code JobAccess}. */
public enum Role {
    ADMIN,
    RECRUITER,
    HIRING_MANAGER,
    INTERVIEWER,
    MARKER,
    APPROVER,
    AUDITOR
}
