package dev.touchstone.roleplay;

/**
 * What a phrase check draws attention to.
 *
 * @param message number of the message it is about
 * @param from where the phrase begins in the message; {@code to} where it ends. Both 0 where a wanted phrase is missing
 * @param sign whether it speaks for the candidate, or against
 */
public record Hint(PhraseCheck check, int conversation, int message, int from, int to, Sign sign) {

    /** What was found. */
    public enum Sign {
        /** A wanted phrase is there. */
        FOUND,
        /** A wanted phrase is nowhere. */
        MISSING,
        /** A phrase that should not be said was said. */
        UNWANTED
    }
}
