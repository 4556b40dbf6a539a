package dev.touchstone.questionbank.reader;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proposes marking points. */
final class MarkingPoints {

    private MarkingPoints() {}

    static List<ReadMarkingPoint> of(
            QuestionForm form,
            @Nullable BigDecimal points,
            @Nullable Answer answer,
            @Nullable String analysis,
            @Nullable String criteria) {
        return List.of();
    }
}
