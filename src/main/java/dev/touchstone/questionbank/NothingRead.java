package dev.touchstone.questionbank;

import dev.touchstone.questionbank.reader.BankDocument;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;

/** Says why a file gave no question, as far as it shows, and what to do. */
final class NothingRead {

    private static final String KEY = "questionbank.import.error.";

    /** Shorter texts are no handbooks. */
    private static final int SHORTEST_PROSE = 150;

    private NothingRead() {}

    static RefusedException in(BankDocument document) {
        return new RefusedException(Reason.UNUSABLE, KEY + reason(document), "No question in " + document.format());
    }

    private static String reason(BankDocument document) {
        var words = document.source()
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .count();
        if (words == 0) {
            return "onlyPictures";
        }
        var asks = document.defects().stream().anyMatch(defect -> defect.code().equals("unclaimedQuestion"));
        return words < SHORTEST_PROSE || asks ? "noQuestions" : "onlyProse";
    }
}
