package dev.touchstone.questionbank;

/** How many published questions of a type probe a competency. */
public record CoverageCell(String competency, QuestionType type, int questions) {}
