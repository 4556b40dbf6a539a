package dev.touchstone.questionbank;

/** Where an import stands. */
public enum ImportState {
    /** Being looked through; nothing is in the bank. */
    PREVIEW,
    /** Some or all of its questions are in the bank. */
    ACCEPTED,
    /** Thrown away. */
    DISCARDED
}
