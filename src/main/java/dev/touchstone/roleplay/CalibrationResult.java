package dev.touchstone.roleplay;

import dev.touchstone.questionbank.Competency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far one person is from the reference and from the panel; only for that person, and only once they have handed in.
 *
 * @param others how many other people have rated the talk
 * @param gap mean distance to the reference over rated competencies; null where nothing was rated
 * @param panelGap the same to the others’ mean; null with fewer than {@value #FEWEST} of them
 * @param right points ticked as the reference has them
 */
public record CalibrationResult(
        int others,
        @Nullable Double gap,
        @Nullable Double panelGap,
        int right,
        List<Line> lines,
        List<PointLine> points) {

    /** Below that the panel would be a single person. */
    public static final int FEWEST = 2;

    /**
     * A competency.
     *
     * @param own null is “not observed”
     * @param panel mean of the others who rated it; null with fewer than {@value #FEWEST}
     */
    public record Line(
            Competency competency,
            @Nullable Integer own,
            CalibrationSet.Reference reference,
            @Nullable Double panel) {}

    /**
     * A point.
     *
     * @param panel how many of the others ticked it; null with fewer than {@value #FEWEST}
     */
    public record PointLine(
            CalibrationSet.Point point,
            boolean own,
            @Nullable Integer panel) {

        public boolean isRight() {
            return own == point.seen();
        }
    }
}
