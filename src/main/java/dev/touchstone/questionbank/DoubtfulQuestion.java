package dev.touchstone.questionbank;

import java.util.List;

/** A published question that its answers speak against. */
public record DoubtfulQuestion(QuestionVersion version, AnswerFigures figures, List<Doubt> doubts) {}
