package dev.touchstone.panel;

import dev.touchstone.scorecards.Recommendation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a member of the panel stands: for going on with the person, or against it. */
public enum Stand {
    FOR,
    AGAINST;

    /** What a card’s recommendation comes to; empty for one that is neither. */
    static Optional<Stand> of(@Nullable Recommendation recommendation) {
        if (recommendation == Recommendation.YES || recommendation == Recommendation.STRONG_YES) {
            return Optional.of(FOR);
        }
        return recommendation == Recommendation.NO || recommendation == Recommendation.STRONG_NO
                ? Optional.of(AGAINST)
                : Optional.empty();
    }

    /** Whether a decision went the other way. */
    boolean isOverruledBy(Outcome outcome) {
        return (this == FOR) != (outcome == Outcome.ADVANCED);
    }
}
