package dev.touchstone.roleplay;

import dev.touchstone.shared.LocalizedText;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a platform, or the shop itself, asks of its agents; dated and with its source, from {@code config/role-play/thresholds.json}.
 *
 * @param asOf when it was looked up
 * @param reviewBy after this it may be out of date, and pages say so
 * @param url where it was read; null for the shop's own
 * @param firstShare percent of sessions whose first response comes within {@code firstResponseSeconds}; null where nothing is asked
 * @param turnShare percent of turns answered within {@code turnSeconds}; null where nothing is asked
 * @param longTurnShare percent of turns answered within {@code longTurnSeconds}; null where nothing is asked
 * @param averageSeconds the longest mean answer time; null where nothing is asked
 * @param sessionGapMinutes a longer silence ends a session
 */
public record ServiceThresholds(
        String id,
        LocalizedText name,
        LocalDate asOf,
        LocalDate reviewBy,
        Standing standing,
        LocalizedText source,
        @Nullable String url,
        int firstResponseSeconds,
        @Nullable Integer firstShare,
        int turnSeconds,
        @Nullable Integer turnShare,
        int longTurnSeconds,
        @Nullable Integer longTurnShare,
        @Nullable Integer averageSeconds,
        int sessionGapMinutes) {

    /** How far it can be relied on. */
    public enum Standing {
        /** The shop's own. */
        OWN,
        /** Read in the platform's own rules. */
        CONFIRMED,
        /** Read elsewhere. */
        SECOND_HAND
    }

    /** Within this a first response is in time. */
    public Duration firstLimit() {
        return Duration.ofSeconds(firstResponseSeconds);
    }

    /** Within this an answer is in time. */
    public Duration turnLimit() {
        return Duration.ofSeconds(turnSeconds);
    }

    /** What measuring needs of it. */
    public MeasureRules rules() {
        return new MeasureRules(turnLimit(), Duration.ofMinutes(sessionGapMinutes));
    }

    /** Whether it should have been looked up again by this day. */
    public boolean isStale(LocalDate today) {
        return today.isAfter(reviewBy);
    }

    /** What is wrong with it, for the operator; null when nothing is. */
    @Nullable
    String mistake() {
        if (firstResponseSeconds < 1 || turnSeconds < 1 || longTurnSeconds < turnSeconds || sessionGapMinutes < 1) {
            return "times are at least 1, and longTurnSeconds is not below turnSeconds";
        }
        return isNoPercentage(firstShare) || isNoPercentage(turnShare) || isNoPercentage(longTurnShare)
                ? "shares are 0 to 100"
                : null;
    }

    private static boolean isNoPercentage(@Nullable Integer share) {
        return share != null && (share < 0 || share > 100);
    }
}
