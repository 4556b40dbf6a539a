package dev.touchstone.writtentest;

import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a test showed of each competency, beside the marked tests of the same job.
 *
 * @param total 0–100, with its place among the cohort’s totals
 * @param lines in the order of the competency model
 */
public record CompetencyProfile(BigDecimal total, Place place, List<Line> lines) {

    /**
     * Where one stands among a cohort, oneself included.
     *
     * @param cohort how many there are
     * @param mean 0–100; null where nobody else is there
     * @param percentile of 100 how many did worse, those who did the same counted half (the percentile rank of L. Crocker and
     *     J. Algina, “Introduction to Classical and Modern Test Theory”, 1986); null below {@value CompetencyProfiles#LEAST} people
     */
    public record Place(
            int cohort, @Nullable Integer mean, @Nullable Integer percentile) {}

    /**
     * One competency.
     *
     * @param percent of its possible points, 0–100
     * @param place among those whose paper asked for it
     */
    public record Line(
            String competency, LocalizedText name, BigDecimal earned, BigDecimal possible, int percent, Place place) {}
}
