package dev.touchstone.writtentest;

/** What became of an appeal. */
public enum AppealState {
    RAISED,
    ANSWERED
}
