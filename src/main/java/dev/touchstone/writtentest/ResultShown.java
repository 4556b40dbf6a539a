package dev.touchstone.writtentest;

/** What candidates see of their result. */
public enum ResultShown {
    NOTHING,
    /** Whether they passed, once that is decided. */
    PASSED,
    /** The total and what it showed of each competency. */
    PROFILE
}
