package dev.touchstone.questionbank.reader;

/** What is being done to a file, in this order; a format made for machines needs fewer. The numbers told along with each count what it says. */
public enum ReadingPhase {
    /** Unfolding, decoding, telling the format; no numbers. */
    OPENING,
    /** Repairing the text, taking its tables out: passes over the text. */
    CLEANING,
    /** Looking for numbers, options and labels: passes over the text, and pieces found. */
    MARKING,
    /** Reading question by question: characters of the text, and questions found. */
    ASKING,
    /** Settling type, key and points of each: questions. */
    CHECKING,
    /** Drawing its pictures anew: pictures. */
    DRAWING,
    /** Holding them against the bank: questions. */
    COMPARING,
    /** Storing what was found: questions. */
    KEEPING
}
