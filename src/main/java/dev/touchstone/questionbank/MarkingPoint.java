package dev.touchstone.questionbank;

import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a rater looks for: one line of the 解析.
 *
 * @param order position, from 1; matters for ordered procedures
 * @param points positive; EXPECTED adds, FAULT subtracts, CRITICAL has 0 */
public record MarkingPoint(
        MarkingPointId id,
        int order,
        LocalizedText text,
        BigDecimal points,
        String competency,
        PointKind kind,
        @Nullable LocalizedText hint) {

    MarkingPoint worth(BigDecimal other) {
        return new MarkingPoint(id, order, text, other, competency, kind, hint);
    }
}
