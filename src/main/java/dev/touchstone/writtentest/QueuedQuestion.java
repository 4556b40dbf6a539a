package dev.touchstone.writtentest;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.questionbank.QuestionVersion;

/**
 * The answers of a job to one question that wait to be marked, as one marker sees them.
 *
 * @param waiting how many the marker may take
 * @param drafted how many the marker said something of that is not handed in
 */
public record QueuedQuestion(JobOpeningId job, QuestionVersion question, int waiting, int drafted) {}
