package dev.touchstone.questionbank;

/** How many people it takes to publish a question; {@code touchstone.question-bank.review}. */
public enum ReviewMode {
    /** Who reviews did not write. */
    TWO_PEOPLE,
    /** The author publishes: for a company with one person for the bank. */
    ONE_PERSON
}
