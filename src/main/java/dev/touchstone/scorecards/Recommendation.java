package dev.touchstone.scorecards;

/** A rater's overall word, given last; there is no middle fence. */
public enum Recommendation {
    STRONG_NO,
    NO,
    YES,
    STRONG_YES
}
