package dev.touchstone.scorecards;

/** A rater’s own card of a stage, the one thing of it that its rater always reaches. */
public record OwnCard(ScorecardId id, boolean submitted) {}
