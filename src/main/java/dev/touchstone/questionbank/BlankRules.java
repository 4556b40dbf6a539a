package dev.touchstone.questionbank;

import java.util.List;
import java.util.Optional;

/** What the accepted answers of a 填空题 must satisfy. */
final class BlankRules {

    /** More than that is a form to fill in, not a question. */
    private static final int MOST = 20;

    private BlankRules() {}

    /** The key of the sentence that says what is wrong; none also where nothing is accepted, because a person marks then. */
    static Optional<String> problem(QuestionDraft draft) {
        var blanks = draft.blanks();
        if (blanks.isEmpty()) {
            return Optional.empty();
        }
        if (blanks.stream().anyMatch(blank -> blank.answers().isEmpty())) {
            return Optional.of("questionbank.error.blankEmpty");
        }
        if (blanks.stream().anyMatch(BlankRules::isMeasuredWithoutNumbers)) {
            return Optional.of("questionbank.error.blankWords");
        }
        return fits(BlankText.gaps(draft.stem().zh()), blanks)
                ? Optional.empty()
                : Optional.of("questionbank.error.blankCount");
    }

    private static boolean isMeasuredWithoutNumbers(Blank blank) {
        return blank.tolerance().signum() < 0
                || (blank.tolerance().signum() > 0 || blank.unit() != null) && !blank.takesNumbers();
    }

    /** A stem that shows no gap asks for one answer. */
    private static boolean fits(int gaps, List<Blank> blanks) {
        return blanks.size() == Math.max(1, gaps) && blanks.size() <= MOST;
    }
}
