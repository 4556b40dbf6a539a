package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.questionbank.Competency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the interviewers of a job’s panels agree, over panels that were concluded.
 *
 * @param panels with two cards or more the viewer may see
 * @param lines by competency that two people rated somewhere, then the overall recommendation
 * @param teams the same people, whenever they sat together
 */
public record PanelAgreement(int panels, List<Line> lines, List<Team> teams) {

    /** Below that there is no coefficient: the ratings themselves are shown. */
    public static final int FEWEST = 10;

    /**
     * One thing that was rated.
     *
     * @param competency null for the overall recommendation
     * @param people rated by two or more
     * @param ratings of these people
     * @param alpha Krippendorff’s, ordinal; null with fewer than {@value #FEWEST} people, or where nothing varies
     * @param gap mean distance of each two who rated the same person
     * @param raw the ratings themselves with fewer than {@value #FEWEST} people
     */
    public record Line(
            @Nullable Competency competency,
            int people,
            int ratings,
            @Nullable Double alpha,
            double gap,
            List<Raw> raw) {}

    /** What one person was given, by whom. */
    public record Raw(JobApplicationId application, String name, List<Given> given) {}

    /** One interviewer’s rating; a recommendation counts from 1. */
    public record Given(String rater, int value) {}

    /**
     * People who sat on panels together.
     *
     * @param compared ratings of a competency of a person that two or more of them gave
     */
    public record Team(
            List<String> names,
            int panels,
            int compared,
            @Nullable Double alpha,
            double gap) {}
}
