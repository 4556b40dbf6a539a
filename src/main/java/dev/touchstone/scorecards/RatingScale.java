package dev.touchstone.scorecards;

/** What the figures of a rating mean. Every card keeps the scale it was filled in on. */
public enum RatingScale {
    /** 1 to 5, with a sentence of behaviour at 1, 3 and 5 for each competency. */
    ANCHORED_1_5
}
