package dev.touchstone.scorecards;

import dev.touchstone.questionbank.MarkingPointId;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rater has filled in so far.
 *
 * @param ticks the marking points that were seen
 * @param ratings by competency code; a competency without an entry is not answered yet
 * @param version of the card the form was made from
 * @param pad what was jotted down during the talk: for the rater alone
 */
public record CardInput(
        Set<MarkingPointId> ticks,
        Map<String, Given> ratings,
        @Nullable Recommendation recommendation,
        @Nullable String note,
        int version,
        @Nullable String pad) {

    /** Without anything jotted down. */
    public CardInput(
            Set<MarkingPointId> ticks,
            Map<String, Given> ratings,
            @Nullable Recommendation recommendation,
            @Nullable String note,
            int version) {
        this(ticks, ratings, recommendation, note, version, null);
    }

    /**
     * One competency's answer.
     *
     * @param value 1–5, or null for "not observed"
     * @param note the evidence; required for 1 and 5
     * @param answered false while only the evidence is written down
     */
    public record Given(@Nullable Integer value, @Nullable String note, boolean answered) {

        /** A given answer. */
        public Given(@Nullable Integer value, @Nullable String note) {
            this(value, note, true);
        }

        /** Evidence that waits for its rating. */
        public static Given noted(String note) {
            return new Given(null, note, false);
        }
    }

    /** The same answers with one more point seen. */
    CardInput ticking(MarkingPointId point) {
        var all = new HashSet<>(ticks);
        all.add(point);
        return new CardInput(all, ratings, recommendation, note, version, pad);
    }

    /** Whether both say the same of the candidate. */
    boolean saysTheSameAs(CardInput other) {
        return ticks.equals(other.ticks)
                && ratings.equals(other.ratings)
                && recommendation == other.recommendation
                && Objects.equals(note, other.note);
    }

    /** The same answers on top of another version of the card. */
    CardInput basedOn(int otherVersion) {
        return new CardInput(ticks, ratings, recommendation, note, otherVersion, pad);
    }
}
