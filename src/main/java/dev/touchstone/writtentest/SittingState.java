package dev.touchstone.writtentest;

/** Where a sitting stands. */
public enum SittingState {
    INVITED,
    OPEN,
    SUBMITTED,
    MARKED,
    CANCELLED
}
