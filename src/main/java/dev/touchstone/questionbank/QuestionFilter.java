package dev.touchstone.questionbank;

import org.jspecify.annotations.Nullable;

/** What a list of questions is narrowed to; null means any. {@code text} is looked for in number, stem and analysis;
 * {@code difficulty} is 1 to 3; {@code translation} is where the English stands. */
public record QuestionFilter(
        @Nullable String text,
        @Nullable QuestionType type,
        @Nullable String competency,
        @Nullable Track track,
        @Nullable Integer difficulty,
        @Nullable QuestionStatus status,
        @Nullable String tag,
        @Nullable TranslationState translation) {}
