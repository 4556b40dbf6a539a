package dev.touchstone.scorecards;

import dev.touchstone.jobs.Stage;
import dev.touchstone.shared.LocalizedText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A card that is not in yet, as its rater’s list shows it.
 *
 * @param savedAt the last save, null for an untouched card
 */
public record OpenCard(
        ScorecardId id,
        String candidate,
        String applicationNumber,
        LocalizedText job,
        Stage stage,
        StageOccasion.@Nullable Occasion occasion,
        @Nullable Instant savedAt) {}
