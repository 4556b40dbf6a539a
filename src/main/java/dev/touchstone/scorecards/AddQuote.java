package dev.touchstone.scorecards;

import dev.touchstone.questionbank.MarkingPointId;
import org.jspecify.annotations.Nullable;

/** Ties a passage to a marking point of a card; {@link Quote} says what the parts mean. */
public record AddQuote(
        MarkingPointId point,
        String body,
        String source,
        int place,
        @Nullable String note) {}
