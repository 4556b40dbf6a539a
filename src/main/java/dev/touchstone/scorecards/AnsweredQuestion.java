package dev.touchstone.scorecards;

import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.shared.LocalizedText;
import java.util.List;

/**
 * What a candidate answered to a question that is marked by its key.
 *
 * @param choices in the order and with the letters this candidate saw; of blanks and steps what stands at each place, and what should; empty for
 *     true/false
 */
public record AnsweredQuestion(Stage stage, QuestionVersionId question, List<Choice> choices) {

    /**
     * An option as the candidate saw it: the letter is the candidate’s, not the bank’s.
     *
     * @param kind of a blank or a step the letter is its number
     */
    public record Choice(String letter, LocalizedText text, boolean chosen, boolean right, Kind kind) {

        /** An option to choose. */
        public Choice(String letter, LocalizedText text, boolean chosen, boolean right) {
            this(letter, text, chosen, right, Kind.CHOICE);
        }

        /** Message key of how it fared. */
        public String fateKey() {
            return kind.prefix + (!chosen ? "left" : right ? "right" : "wrong");
        }
    }

    /** What was done with it: chosen among options, written into a blank, put at a place. */
    public enum Kind {
        CHOICE("scorecards.choice."),
        BLANK("scorecards.blank."),
        STEP("scorecards.step.");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }
}
