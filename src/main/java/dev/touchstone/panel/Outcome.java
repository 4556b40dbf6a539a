package dev.touchstone.panel;

/** What the debrief ends with. */
public enum Outcome {
    ADVANCED,
    REJECTED
}
