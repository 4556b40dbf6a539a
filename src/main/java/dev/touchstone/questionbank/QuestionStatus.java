package dev.touchstone.questionbank;

/** Where a version stands. Only published versions are drawn; a used version never changes. */
public enum QuestionStatus {
    DRAFT,
    REVIEW,
    PUBLISHED,
    RETIRED
}
