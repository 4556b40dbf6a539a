package dev.touchstone.scorecards;

import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.shared.LocalizedText;
import java.util.List;

/**
 * What a candidate answered to a question that is marked by its key.
 *
 * @param choices in the order and with the letters this candidate saw; empty for true/false
 */
public record AnsweredQuestion(Stage stage, QuestionVersionId question, List<Choice> choices) {

    /** An option as the candidate saw it: the letter is the candidate’s, not the bank’s. */
    public record Choice(String letter, LocalizedText text, boolean chosen, boolean right) {}
}
