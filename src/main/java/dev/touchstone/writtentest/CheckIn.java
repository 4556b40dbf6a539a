package dev.touchstone.writtentest;

import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate is told before the clock starts, beside the sitting itself.
 *
 * @param parts the paper's sections, in order
 * @param creditMinutes how much of lost connections is given back at most; 0 for nothing
 * @param accommodation what was asked for, if anything
 */
public record CheckIn(
        List<Part> parts, long creditMinutes, @Nullable Accommodation accommodation) {

    /** One section: how many questions, worth how much together. */
    public record Part(LocalizedText section, int questions, BigDecimal points) {

        Part and(PaperQuestion question) {
            return new Part(section, questions + 1, points.add(question.points()));
        }

        /** Points without zeros at the end. */
        public String worth() {
            return points.stripTrailingZeros().toPlainString();
        }
    }
}
