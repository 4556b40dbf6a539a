package dev.touchstone.questionbank.writer;

/** What becomes of something a form has no proper place for, the gravest first. */
public enum Fate {
    /** The whole question is left out. */
    LEFT_OUT,
    /** It is not in the file. */
    ABSENT,
    /** People see it in the file; an import does not bring it back. */
    NOT_READ_BACK
}
