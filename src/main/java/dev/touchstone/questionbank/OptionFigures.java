package dev.touchstone.questionbank;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Who chose an option.
 *
 * @param label the bank’s letter; {@code true} or {@code false} of a true/false question; of blanks what several people wrote, with
 *     {@link BlankLines#NEXT} between two; empty for no answer
 * @param chosen by how many people
 * @param rest 0–1: how those people did in the rest of their papers; null where there is none
 * @param upper how many of the upper group
 * @param lower how many of the lower group
 */
public record OptionFigures(
        String label, int chosen, @Nullable BigDecimal rest, int upper, int lower) {

    static OptionFigures none(String label) {
        return new OptionFigures(label, 0, null, 0, 0);
    }
}
