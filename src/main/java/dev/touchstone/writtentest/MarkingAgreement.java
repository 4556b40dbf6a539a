package dev.touchstone.writtentest;

import dev.touchstone.questionbank.QuestionVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far two markers of a job agree, over papers that were marked twice and settled; of open answers only, as what the key marks
 * would look like agreement.
 *
 * @param papers how many were marked twice
 * @param adjudicated of how many a third one decided
 * @param meanGap how far the two are apart in the mean, in percent of the open answers’ points; null with fewer than {@value #FEWEST}
 * @param icc intraclass correlation ICC(1,1); null with fewer than {@value #FEWEST}, or where nothing varies
 */
public record MarkingAgreement(
        int papers,
        int adjudicated,
        @Nullable Double meanGap,
        @Nullable Double icc,
        List<Question> questions) {

    /** Below that a figure would tell of single people. */
    public static final int FEWEST = 5;

    /**
     * The same for the answers to one question.
     *
     * @param kappa quadratically weighted kappa over five bands of points
     */
    public record Question(
            QuestionVersion question,
            int answers,
            @Nullable Double meanGap,
            @Nullable Double kappa) {}
}
