package dev.touchstone.questionbank.reader;

/** Where something that was taken over stands in its passage. */
public record Trace(Taken taken, Span span) {

    /** What a stretch of a passage became. */
    public enum Taken {
        STEM,
        OPTION,
        /** The printed key: a letter, a tick, the words of an option. */
        KEY,
        REFERENCE,
        ANALYSIS,
        /** A marking point that is no part of explanation or reference answer. */
        MARKING,
        POINTS
    }
}
