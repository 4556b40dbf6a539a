package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import java.util.List;

/** SPI: a stage whose questions are marked by their key tells what was answered. */
public interface AnswerSheet {

    /** The questions marked by key of an application, once they are marked. */
    List<AnsweredQuestion> of(JobApplicationId application);

    /** Whether everything of it is marked: before, nothing of it is evidence, the system’s own marks included. */
    boolean isMarked(JobApplicationId application);
}
