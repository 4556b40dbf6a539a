package dev.touchstone.questionbank;

import dev.touchstone.questionbank.reader.BankDocument;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.regex.Pattern;

/** Says why a file gave no question, as far as it shows, and what to do. */
final class NothingRead {

    private static final String KEY = "questionbank.import.error.";

    /** A line that asks, brackets to fill, an option. */
    private static final Pattern ASKED =
            Pattern.compile("(?m)[?？]\\s*$|[(（][ \u3000]{1,8}[)）]|_{3,}|^[ \\t]{0,8}[A-D][.．、]");

    private static final int FEWEST_ASKED = 2;

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
        var asked =
                ASKED.matcher(document.source()).results().limit(FEWEST_ASKED).count();
        return words < SHORTEST_PROSE || asked == FEWEST_ASKED ? "noQuestions" : "onlyProse";
    }
}
