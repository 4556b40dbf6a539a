package dev.touchstone.questionbank;

import dev.touchstone.questionbank.reader.KeyInWords;
import dev.touchstone.shared.LocalizedText;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds an explanation against the key: whoever changed one of them forgot the other. */
final class ExplainedKey {

    private ExplainedKey() {}

    /** The words of the explanation that name another key; null when none do. */
    static @Nullable String other(
            QuestionType type, Set<String> key, @Nullable Boolean truth, @Nullable LocalizedText explanation) {
        var judged = type == QuestionType.TRUE_FALSE && truth != null;
        if (explanation == null || !(type.isChoice() || judged)) {
            return null;
        }
        return Stream.of(explanation.zh(), Objects.requireNonNullElse(explanation.en(), ""))
                .map(text -> judged ? KeyInWords.other(text, Boolean.TRUE.equals(truth)) : KeyInWords.other(text, key))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
