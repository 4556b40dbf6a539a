package dev.touchstone.offers;

/** What the approval table reads. */
public record ApprovalFacts(String grade, boolean outOfBand) {}
