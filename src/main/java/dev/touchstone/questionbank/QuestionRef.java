package dev.touchstone.questionbank;

/** A question by id and people-facing number. */
public record QuestionRef(QuestionId id, String number) {}
