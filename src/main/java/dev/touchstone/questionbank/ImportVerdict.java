package dev.touchstone.questionbank;

/** What a person says about a question of an import without changing it. */
public enum ImportVerdict {
    FINE,
    LEAVE_OUT,
    PUT_BACK
}
