package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.questionbank.QuestionVersion;

/**
 * An answer of somebody else that is much like one of a paper's.
 *
 * @param position of the question on the paper
 * @param question as this paper has it
 * @param other whose answer is like it; shown only to who may see that application
 * @param percent of the pieces of both texts that they share
 */
public record LikeAnswer(int position, QuestionVersion question, JobApplicationId other, String name, int percent) {}
