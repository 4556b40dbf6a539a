package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.QuestionFilter;
import dev.touchstone.questionbank.QuestionStatus;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.Track;
import dev.touchstone.questionbank.TranslationState;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The list’s filters as they stand in a URL or a form; what no list knows narrows nothing. */
record ListedBy(
        @Nullable String q,
        @Nullable String type,
        @Nullable String competency,
        @Nullable String track,
        @Nullable String difficulty,
        @Nullable String status,
        @Nullable String tag,
        @Nullable String translation) {

    QuestionFilter filter() {
        return new QuestionFilter(
                word(q),
                among(QuestionType.values(), type),
                word(competency),
                among(Track.values(), track),
                level(difficulty),
                among(QuestionStatus.values(), status),
                word(tag),
                among(TranslationState.values(), translation));
    }

    /** Whether nothing narrows the list. */
    boolean isWhole() {
        return filter().equals(new QuestionFilter(null, null, null, null, null, null, null, null));
    }

    private static @Nullable String word(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable Integer level(@Nullable String text) {
        return text != null && text.matches("[123]") ? Integer.valueOf(text) : null;
    }

    private static <E extends Enum<E>> @Nullable E among(E[] known, @Nullable String name) {
        return Arrays.stream(known)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
