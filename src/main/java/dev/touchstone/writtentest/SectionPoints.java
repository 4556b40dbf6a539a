package dev.touchstone.writtentest;

import dev.touchstone.questionbank.Drawable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;

/**
 * What the questions of a section are worth. The result of a test is points ÷ maximum × 100 (DESIGN section 1), so whatever the
 * points of a paper add up to, it counts 100.
 *
 * @param amount of each question, or of the section; without meaning where the bank says it
 */
public record SectionPoints(Rule rule, BigDecimal amount) {

    private static final int CENTS = 2;

    /** Who says what a question is worth. */
    public enum Rule {
        /** Each question the same. */
        EACH,
        /** The section as a whole, shared out equally to the cent; what does not divide goes to the first ones. */
        TOGETHER,
        /** Each question as its author said. */
        BANK
    }

    /** Each question the same. */
    public static SectionPoints each(BigDecimal amount) {
        return new SectionPoints(Rule.EACH, amount);
    }

    /** What each of these is worth, in their order. */
    List<BigDecimal> of(List<Drawable> questions) {
        return switch (rule) {
            case EACH -> Collections.nCopies(questions.size(), amount);
            case BANK -> questions.stream().map(Drawable::points).toList();
            case TOGETHER ->
                questions.isEmpty()
                        ? List.of()
                        : Shares.of(amount, Collections.nCopies(questions.size(), BigDecimal.ONE), CENTS);
        };
    }
}
