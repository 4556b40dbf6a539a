package dev.touchstone.writtentest;

/** What became of an appeal. */
public enum AppealState {
    RAISED,
    /** Answered in words; the points stay. */
    ANSWERED,
    /** Let through: some of the answers wait to be marked anew. */
    REMARKING,
    /** Marked anew; the result is what came of it. */
    REMARKED
}
