package dev.touchstone.questionbank;

/**
 * A question of the bank that a question of an import is held against.
 *
 * @param version published now
 * @param exact whether the stems are the same but for spaces and punctuation
 */
public record ImportMatch(QuestionVersion version, boolean exact) {}
