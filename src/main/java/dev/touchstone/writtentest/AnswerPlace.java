package dev.touchstone.writtentest;

/** An answer of a paper. */
public record AnswerPlace(MarkingId marking, int position) {}
