package dev.touchstone.writtentest;

/**
 * What a paper has because the bank had no other questions, or not the ones of the plan.
 *
 * @param repeated questions the candidate had on an earlier paper
 * @param overused questions over the cap of the blueprint
 * @param replaced questions in place of fixed ones that are no longer in use
 */
public record ForcedQuestions(int repeated, int overused, int replaced) {

    /** Nothing to tell. */
    static final ForcedQuestions NONE = new ForcedQuestions(0, 0, 0);
}
