package dev.touchstone.writtentest;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds where one stands among others. */
final class Places {

    /** What differs by less is the same. */
    private static final double SAME = 1e-6;

    private Places() {}

    /** @param everybody the one who is placed included */
    static CompetencyProfile.Place of(double own, double[] everybody) {
        return new CompetencyProfile.Place(
                everybody.length,
                everybody.length < 2 ? null : (int) Math.round(Moments.mean(everybody)),
                percentile(own, everybody));
    }

    private static @Nullable Integer percentile(double own, double[] everybody) {
        if (everybody.length < CompetencyProfiles.LEAST) {
            return null;
        }
        var below = Arrays.stream(everybody).filter(one -> one < own - SAME).count();
        var same = Arrays.stream(everybody)
                .filter(one -> Math.abs(one - own) <= SAME)
                .count();
        return (int) Math.round(100 * (below + same / 2.0) / everybody.length);
    }
}
