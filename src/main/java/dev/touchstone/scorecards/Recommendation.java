package dev.touchstone.scorecards;

/** A rater's overall word, given last. There is no middle fence, unless a job’s plan allows {@link #UNDECIDED}. */
public enum Recommendation {
    STRONG_NO,
    NO,
    UNDECIDED,
    YES,
    STRONG_YES
}
