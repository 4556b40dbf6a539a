package dev.touchstone.questionbank;

import org.jspecify.annotations.Nullable;

/** What a list of questions is narrowed to; null means any. {@code text} is looked for in number, stem and analysis. */
public record QuestionFilter(
        @Nullable String text,
        @Nullable QuestionType type,
        @Nullable String competency,
        @Nullable Track track,
        @Nullable QuestionStatus status) {}
