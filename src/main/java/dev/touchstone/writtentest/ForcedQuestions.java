package dev.touchstone.writtentest;

/**
 * What a paper has because the bank had no other questions.
 *
 * @param repeated questions the candidate had on an earlier paper
 * @param overused questions over the cap of the blueprint
 */
public record ForcedQuestions(int repeated, int overused) {}
