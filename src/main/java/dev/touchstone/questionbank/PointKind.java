package dev.touchstone.questionbank;

/** What ticking a marking point means. */
public enum PointKind {
    /** Earns its points. */
    EXPECTED,
    /** Costs its points. */
    FAULT,
    /** Knocks out, whatever the total. */
    CRITICAL
}
