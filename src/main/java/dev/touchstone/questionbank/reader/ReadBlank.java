package dev.touchstone.questionbank.reader;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says is right in one blank.
 *
 * @param answers any of them
 * @param tolerance how far a number may be off, either way; 0 unless the document names one
 * @param unit printed behind a number with its tolerance
 */
public record ReadBlank(
        List<String> answers,
        BigDecimal tolerance,
        @Nullable String unit) {

    public ReadBlank {
        answers = List.copyOf(answers);
    }

    static ReadBlank of(List<String> answers) {
        return new ReadBlank(answers, BigDecimal.ZERO, null);
    }
}
