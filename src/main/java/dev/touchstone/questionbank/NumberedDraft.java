package dev.touchstone.questionbank;

/**
 * A question of a bank file.
 *
 * @param number its number in the bank, e.g. Q-0132
 */
public record NumberedDraft(String number, QuestionDraft draft) {}
