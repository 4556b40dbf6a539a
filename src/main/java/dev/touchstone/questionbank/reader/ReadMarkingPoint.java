package dev.touchstone.questionbank.reader;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One thing a marker looks for.
 *
 * @param text what is looked for
 * @param points share of the question's points, null while the question has none
 * @param competency code guessed from the wording, null when nothing speaks for one
 * @param kind whether it earns, costs or decides
 */
public record ReadMarkingPoint(
        String text, @Nullable BigDecimal points, @Nullable String competency, Kind kind) {

    /** What the point does to the result. */
    public enum Kind {
        /** Earns its points when seen. */
        EXPECTED,
        /** A thing to avoid; costs when seen. */
        FAULT,
        /** Ends everything when seen; only where the document says so. */
        CRITICAL
    }
}
