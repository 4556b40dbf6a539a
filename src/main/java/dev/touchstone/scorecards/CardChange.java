package dev.touchstone.scorecards;

import dev.touchstone.shared.LocalizedText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a card beside the one before it, in the words of the page.
 *
 * @param number from 1, which is what was submitted
 * @param reason null for the first
 * @param counted false for what was written after the stage had ended
 * @param stands whether the stage’s result is made of this version
 * @param differences empty for the first
 */
public record CardChange(
        int number,
        Instant writtenAt,
        @Nullable String reason,
        boolean counted,
        boolean stands,
        List<Difference> differences) {

    /** What can be different. */
    public enum Kind {
        RATING,
        EVIDENCE,
        RECOMMENDATION,
        NOTE,
        TICKED,
        UNTICKED
    }

    /**
     * Something that is different from the version before.
     *
     * @param about the competency or marking point; null where the whole card is meant
     * @param before what was said, null for nothing; a rating in digits, a recommendation by its name
     */
    public record Difference(
            Kind kind,
            @Nullable LocalizedText about,
            @Nullable String before,
            @Nullable String after) {}
}
