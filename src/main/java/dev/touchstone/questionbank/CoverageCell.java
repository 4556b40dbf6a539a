package dev.touchstone.questionbank;

/**
 * How many published questions of a type and difficulty probe a competency.
 *
 * @param difficulty 1 to 3
 */
public record CoverageCell(String competency, QuestionType type, int difficulty, int questions) {}
