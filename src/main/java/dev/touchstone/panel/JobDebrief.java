package dev.touchstone.panel;

import dev.touchstone.candidates.ApplicationStatus;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.Competency;
import dev.touchstone.scorecards.RankRange;
import dev.touchstone.scorecards.Uncertainty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The people of a job who came to the panel, side by side.
 *
 * @param competencies that somebody’s panel rated, in the order of the model
 * @param uncertainty how far the raters of one person are apart, pooled over these people
 * @param veiled of how many the viewer owes a card: they are there without any result
 * @param capped whether there are more people than are compared at once
 */
public record JobDebrief(
        List<Person> people, List<Competency> competencies, Uncertainty uncertainty, int veiled, boolean capped) {

    /** Most people compared at once. */
    public static final int MOST = 500;

    /**
     * One person.
     *
     * @param panel null while no interview is planned
     * @param test 0–100; {@code rolePlay} 1–5; both null without a result
     * @param total the panel’s, 1–5; null without a card that counts
     * @param half half of the interval around it; null when it cannot be told
     * @param rank places the intervals leave; null without one
     * @param yes cards that recommend the person; {@code no} those that do not
     */
    public record Person(
            JobApplicationId application,
            String number,
            String name,
            Stage stage,
            ApplicationStatus status,
            @Nullable PanelState panel,
            int seats,
            int cards,
            boolean veiled,
            @Nullable BigDecimal test,
            @Nullable BigDecimal rolePlay,
            Map<String, Mean> competencies,
            @Nullable Double total,
            @Nullable Double half,
            @Nullable RankRange rank,
            long yes,
            long no) {

        private static final double LOWEST = 1;
        private static final double HIGHEST = 5;
        private static final double WIDTH = 100;

        /** Largest disagreement over the competencies. */
        public int spread() {
            return competencies.values().stream().mapToInt(Mean::spread).max().orElse(0);
        }

        /** Where the total lies in a drawing that is 100 wide from 1 to 5. */
        public double at() {
            return place(total == null ? LOWEST : total);
        }

        /** Where its interval begins in that drawing. */
        public double from() {
            return total == null || half == null ? at() : place(total - half);
        }

        /** Where its interval ends in that drawing. */
        public double until() {
            return total == null || half == null ? at() : place(total + half);
        }

        private static double place(double value) {
            return (Math.min(Math.max(value, LOWEST), HIGHEST) - LOWEST) / (HIGHEST - LOWEST) * WIDTH;
        }

        Person ranked(@Nullable Double halfWidth, @Nullable RankRange range) {
            return new Person(
                    application,
                    number,
                    name,
                    stage,
                    status,
                    panel,
                    seats,
                    cards,
                    veiled,
                    test,
                    rolePlay,
                    competencies,
                    total,
                    halfWidth,
                    range,
                    yes,
                    no);
        }
    }

    /** A competency over one person’s raters. */
    public record Mean(double value, int spread, int raters) {}

    /** Which people are compared. */
    public enum Show {
        /** Their interview is before them, or waits for its decision. */
        OPEN,
        /** Went on to the offer, whatever came of it. */
        PASSED,
        /** Ended at the panel. */
        OUT,
        ALL
    }
}
