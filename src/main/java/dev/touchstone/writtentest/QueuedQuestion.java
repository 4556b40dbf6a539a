package dev.touchstone.writtentest;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.questionbank.QuestionVersion;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a job to one question that wait to be marked, as one marker sees them.
 *
 * @param waiting how many the marker may take
 * @param drafted how many the marker said something of that is not handed in
 * @param last the draft that was saved last, to look at them again
 */
public record QueuedQuestion(
        JobOpeningId job,
        QuestionVersion question,
        int waiting,
        int drafted,
        @Nullable AnswerPlace last) {}
