package dev.touchstone.scorecards;

import dev.touchstone.questionbank.MarkingPointId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passage on a rater’s own card, tied to a marking point.
 *
 * @param source the page it stands on; {@code place} its number there
 * @param note what the rater says of it
 */
public record Quote(
        UUID id,
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
