package dev.touchstone.jobs;

/** What a member of a job’s hiring team does for this job. */
public enum TeamRole {
    RECRUITER,
    HIRING_MANAGER,
    INTERVIEWER,
    MARKER,
    APPROVER
}
