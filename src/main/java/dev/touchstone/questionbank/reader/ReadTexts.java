package dev.touchstone.questionbank.reader;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a question to be found in its passage.
 *
 * @param key letters of the right options
 * @param truth of a judgement; null for any other question
 * @param blanks accepted answers of all blanks, in their order
 * @param reference reference answer in words
 * @param markingPoints their texts
 */
public record ReadTexts(
        String stem,
        List<ReadOption> options,
        Set<String> key,
        @Nullable Boolean truth,
        List<String> blanks,
        @Nullable String reference,
        @Nullable String analysis,
        List<String> markingPoints,
        @Nullable BigDecimal points) {

    public ReadTexts {
        options = List.copyOf(options);
        key = Set.copyOf(key);
        blanks = List.copyOf(blanks);
        markingPoints = List.copyOf(markingPoints);
    }

    /** Those of a question as it was read. */
    static ReadTexts of(ReadQuestion question) {
        var answer = question.answer();
        return new ReadTexts(
                question.stem(),
                question.options(),
                answer instanceof Answer.Labels labels ? Set.copyOf(labels.labels()) : Set.of(),
                answer instanceof Answer.Judgement judgement ? judgement.value() : null,
                question.blanks().stream()
                        .flatMap(blank -> blank.answers().stream())
                        .toList(),
                answer instanceof Answer.Text text && question.blanks().isEmpty() ? text.text() : null,
                question.analysis(),
                question.markingPoints().stream().map(ReadMarkingPoint::text).toList(),
                question.points());
    }

    /** Whether a printed key says the same. */
    boolean isKey(Answer printed) {
        return printed instanceof Answer.Labels labels
                ? key.equals(Set.copyOf(labels.labels()))
                : printed instanceof Answer.Judgement judgement
                        && Boolean.valueOf(judgement.value()).equals(truth);
    }
}
