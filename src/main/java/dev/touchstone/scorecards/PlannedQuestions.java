package dev.touchstone.scorecards;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.questionbank.QuestionVersion;
import java.util.List;

/** SPI: a stage that asks questions one after the other tells which a job plans, so that they can be given minutes. */
public interface PlannedQuestions {

    /** In the order they are asked; empty while none are chosen. */
    List<QuestionVersion> of(JobOpeningId job);
}
