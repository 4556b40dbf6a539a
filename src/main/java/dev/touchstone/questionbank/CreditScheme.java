package dev.touchstone.questionbank;

import org.jspecify.annotations.Nullable;

/**
 * What an answer to a multiple choice or to several blanks earns, or an order of steps, that is neither wholly right nor wholly wrong. Told to the candidate beside the question,
 * frozen with the paper.
 */
public enum CreditScheme {
    /** 全对得分: everything for exactly the key, else nothing. */
    ALL_RIGHT,

    /** 漏选得分、错选不得分, as Chinese exams count: (right options chosen ÷ options of the key), 0 with a wrong one beside them. */
    SHARE_OF_RIGHT,

    /**
     * Every option is a decision, to choose it or to leave it: (right decisions − wrong decisions) ÷ options, never below 0, and 0 for
     * an empty answer. That is the correction for guessing S = R − W ÷ (k − 1) for decisions between k = 2 ways: R. B. Frary,
     * “Formula scoring of multiple-choice tests (correction for guessing)”, Educational Measurement: Issues and Practice 7(2), 1988.
     * Choosing everything earns nothing unless most options are right.
     */
    EACH_DECISION;

    /** The usual one, also of every question from before there was a choice. */
    public static final CreditScheme USUAL = SHARE_OF_RIGHT;

    /**
     * The last part of the message key {@code questionbank.credit.} that tells people of it; null where an answer is right or wrong as
     * a whole. Of several blanks each counts its share, unless all have to be right. Of steps to put in order each pair of neighbours counts
     * that stands in the answer as in the key, unless the whole order has to be right: pairs ÷ (steps − 1), as Moodle’s qtype_ordering grades
     * “relative to the next item (excluding last)”.
     *
     * @param blanks how many are marked by key
     */
    public @Nullable String told(QuestionType type, int blanks) {
        if (type == QuestionType.MULTIPLE_CHOICE) {
            return name();
        }
        if (type == QuestionType.ORDERING) {
            return this == ALL_RIGHT ? "STEPS_ALL_RIGHT" : "STEPS_SHARE_OF_RIGHT";
        }
        return blanks < 2 ? null : this == ALL_RIGHT ? "BLANKS_ALL_RIGHT" : "BLANKS_SHARE_OF_RIGHT";
    }
}
