package dev.touchstone.scorecards;

import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.shared.LocalizedText;
import java.util.List;

/**
 * What a candidate answered to a question that is marked by its key.
 *
 * @param choices in the order and with the letters this candidate saw; of blanks what stands in each, and what should have; empty for
 *     true/false
 */
public record AnsweredQuestion(Stage stage, QuestionVersionId question, List<Choice> choices) {

    /**
     * An option as the candidate saw it: the letter is the candidate’s, not the bank’s.
     *
     * @param written whether it belongs into a blank; then the letter is the number of the blank
     */
    public record Choice(String letter, LocalizedText text, boolean chosen, boolean right, boolean written) {

        /** An option to choose. */
        public Choice(String letter, LocalizedText text, boolean chosen, boolean right) {
            this(letter, text, chosen, right, false);
        }

        /** Message key of how it fared. */
        public String fateKey() {
            return (written ? "scorecards.blank." : "scorecards.choice.")
                    + (!chosen ? "left" : right ? "right" : "wrong");
        }
    }
}
