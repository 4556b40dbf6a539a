package dev.touchstone.questionbank;

/** What would become of a question of an import if it were accepted now. */
public enum ImportStanding {
    /** Goes in as it is. */
    READY,
    /** Could go in, but somebody should look. */
    DOUBTFUL,
    /** Breaks a rule of the bank and stays out until it is mended. */
    BLOCKED,
    /** Becomes the next version of a question the bank has with other words or another key. */
    REVISES,
    /** The bank has it already, word for word. */
    EXISTS,
    /** Left out by hand. */
    EXCLUDED,
    /** In the bank. */
    TAKEN
}
