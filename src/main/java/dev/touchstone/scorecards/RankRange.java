package dev.touchstone.scorecards;

import java.util.List;

/**
 * The places somebody may have among others, as far as their intervals tell them apart (Goldstein, Spiegelhalter 1996: League tables and
 * their limitations): the best is one more than the people whose whole interval lies above theirs, the worst is all less the people whose
 * interval lies below.
 *
 * @param best from 1
 */
public record RankRange(int best, int worst) {

    /** Where a value is thought to lie. */
    public record Interval(double low, double high) {

        boolean isAbove(Interval other) {
            return low > other.high;
        }
    }

    /** Whether one place is left. */
    public boolean isSingle() {
        return best == worst;
    }

    /** One range for each interval, in the same order. */
    public static List<RankRange> of(List<Interval> intervals) {
        return intervals.stream()
                .map(own -> new RankRange(
                        1
                                + (int) intervals.stream()
                                        .filter(other -> other.isAbove(own))
                                        .count(),
                        intervals.size()
                                - (int) intervals.stream().filter(own::isAbove).count()))
                .toList();
    }
}
