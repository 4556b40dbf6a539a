package dev.touchstone.roleplay;

import dev.touchstone.questionbank.Competency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far two observers of a job’s role-plays agree, over talks both handed in a card of.
 *
 * @param talks how many those are
 * @param adjudicated for how many a third person was asked
 * @param meanGap of the two means over competencies, on the scale of 1 to 5; null with fewer than {@value #FEWEST} talks
 * @param icc ICC(1,1) of the same; null with fewer than {@value #FEWEST}, or where nothing varies
 */
public record ObserverAgreement(
        int talks,
        int adjudicated,
        @Nullable Double meanGap,
        @Nullable Double icc,
        List<Line> competencies) {

    /** Below that a figure would tell of single people. */
    public static final int FEWEST = 5;

    /**
     * The same for one competency.
     *
     * @param kappa quadratically weighted kappa over the five ratings
     */
    public record Line(
            Competency competency,
            int talks,
            @Nullable Double meanGap,
            @Nullable Double kappa) {}
}
