package dev.touchstone.questionbank;

/** What a person says about a question of an import without changing it. */
public enum ImportVerdict {
    FINE,
    LEAVE_OUT,
    PUT_BACK,
    /** It is the bank's question in new words. */
    AS_VERSION,
    /** It only looks like the bank's question. */
    AS_NEW
}
