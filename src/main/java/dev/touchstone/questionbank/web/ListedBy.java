package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.QuestionFilter;
import dev.touchstone.questionbank.QuestionStatus;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.Track;
import dev.touchstone.questionbank.TranslationState;
import org.jspecify.annotations.Nullable;

/** The list's filters as they stand in a URL or a form. */
record ListedBy(
        @Nullable String q,
        @Nullable QuestionType type,
        @Nullable String competency,
        @Nullable Track track,
        @Nullable Integer difficulty,
        @Nullable QuestionStatus status,
        @Nullable String tag,
        @Nullable TranslationState translation) {

    QuestionFilter filter() {
        return new QuestionFilter(word(q), type, word(competency), track, difficulty, status, word(tag), translation);
    }

    private static @Nullable String word(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
