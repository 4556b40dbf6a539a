package dev.touchstone.questionbank;

/** Where an import stands. */
public enum ImportState {
    /** A long file that waits to be read or is being read; it holds no question yet. */
    READING,
    /** Being looked through; nothing is in the bank. */
    PREVIEW,
    /** Some or all of its questions are in the bank. */
    ACCEPTED,
    /** Thrown away. */
    DISCARDED,
    /** Could not be read; its one defect says why. Nothing of it is kept. */
    FAILED
}
