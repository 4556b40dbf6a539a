package dev.touchstone.questionbank.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a table says about where a question belongs in the bank.
 *
 * @param competency its code; null when none is named or nobody knows the name
 * @param track line of work: GENERAL, PRE_SALES, AFTER_SALES, CROSS_BORDER, OPERATIONS or SUPERVISOR; null likewise
 * @param difficulty 1 easy to 3 hard; null likewise
 * @param unknown a doubt for every value that is nobody's name
 */
public record Filing(
        @Nullable String competency,
        @Nullable String track,
        @Nullable Integer difficulty,
        List<Defect> unknown) {

    /** Nothing is said. */
    static final Filing NONE = new Filing(null, null, null, List.of());

    public Filing {
        unknown = List.copyOf(unknown);
    }
}
