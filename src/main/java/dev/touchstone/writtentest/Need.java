package dev.touchstone.writtentest;

/** What a candidate may need beside time. */
public enum Need {
    /** Larger letters on the paper. */
    LARGE_TEXT,
    /** No mouse and no touch. */
    KEYBOARD_ONLY,
    /** The page is read aloud. */
    SCREEN_READER
}
