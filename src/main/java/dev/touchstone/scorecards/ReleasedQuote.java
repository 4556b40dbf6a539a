package dev.touchstone.scorecards;

import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.MarkingPointId;
import org.jspecify.annotations.Nullable;

/** A passage on a submitted card that this viewer may see. */
public record ReleasedQuote(
        Stage stage,
        AccountId rater,
        boolean counted,
        MarkingPointId point,
        String body,
        String source,
        int place,
        @Nullable String note) {

    /** Where the passage is read in its surroundings. */
    public String href() {
        return "%s#m%d".formatted(source, place);
    }
}
