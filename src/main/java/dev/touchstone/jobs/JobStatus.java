package dev.touchstone.jobs;

/** A draft is being planned; an open job takes applications; a closed one has ended its applications. */
public enum JobStatus {
    DRAFT,
    OPEN,
    CLOSED
}
