package dev.touchstone.questionbank.writer;

/** Something a question has that does not come through. */
public record Loss(Part part, Fate fate) {}
