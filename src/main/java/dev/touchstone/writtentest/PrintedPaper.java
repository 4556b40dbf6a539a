package dev.touchstone.writtentest;

import dev.touchstone.questionbank.QuestionId;
import java.util.List;

/**
 * A paper as one candidate gets it.
 *
 * @param sections where they are taken in order; else empty
 * @param asked its questions, whatever version
 * @param repeated how many of them the candidate had before, because the bank has no others
 * @param overused how many are over the cap, because the bank has no others
 * @param replaced how many stand in place of fixed ones that are gone
 */
record PrintedPaper(
        List<PaperQuestion> questions,
        List<PaperSection> sections,
        List<QuestionId> asked,
        int repeated,
        int overused,
        int replaced) {}
