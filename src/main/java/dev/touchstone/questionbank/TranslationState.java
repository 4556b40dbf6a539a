package dev.touchstone.questionbank;

/** Where the English of a version stands. */
public enum TranslationState {
    /** Every text of it has English. */
    COMPLETE,
    /** Some texts have English. */
    PARTLY,
    /** None has: whoever reads English sees the Chinese. */
    NONE,
    /** Some English was written for a Chinese text that has been changed since. */
    OUTDATED
}
