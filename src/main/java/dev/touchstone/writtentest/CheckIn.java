package dev.touchstone.writtentest;

import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate is told before the clock starts, beside the sitting itself.
 *
 * @param parts the paper's sections, in order
 * @param typing whether a typing test is among the questions
 * @param creditMinutes how much of lost connections is given back at most; 0 for nothing
 * @param accommodation what was asked for, if anything
 */
public record CheckIn(
        List<Part> parts,
        boolean typing,
        long creditMinutes,
        @Nullable Accommodation accommodation) {

    /** Whether the parts are taken in order, each once. */
    public boolean isInOrder() {
        return parts.stream().anyMatch(part -> part.minutes() > 0);
    }

    /** One section: how many questions, worth how much together, its own minutes; 0 where only the whole test's count. */
    public record Part(LocalizedText section, int questions, BigDecimal points, long minutes) {

        Part and(PaperQuestion question) {
            return new Part(section, questions + 1, points.add(question.points()), minutes);
        }

        /** Points without zeros at the end. */
        public String worth() {
            return points.stripTrailingZeros().toPlainString();
        }
    }
}
