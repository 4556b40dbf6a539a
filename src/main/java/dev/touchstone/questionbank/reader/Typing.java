package dev.touchstone.questionbank.reader;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The type of a question: printed label, then printed heading, then its form, then the kind of document. */
final class Typing {

    private static final Pattern EITHER =
            Pattern.compile("正确|错误|对|错|是|否|√|×|true|false|yes|no|t|f", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANKS = Pattern.compile("_{3,}|[(（]\\s{2,}[)）]");

    private Typing() {}

    static QuestionForm settle(Draft draft, @Nullable String printed) {
        var named = draft.labelType != null ? draft.labelType : draft.above.type();
        if (named != null && fits(named, draft)) {
            return named;
        }
        if (draft.options.size() > 1) {
            return byOptions(draft, printed);
        }
        if (printed != null && isJudged(printed) && !BLANKS.matcher(draft.stem).find()) {
            return QuestionForm.TRUE_FALSE;
        }
        return named != null && named.isOpen()
                ? named
                : draft.above.interview() ? QuestionForm.INTERVIEW : QuestionForm.SHORT_ANSWER;
    }

    /** An open type cannot have options, a choice cannot be without. */
    private static boolean fits(QuestionForm named, Draft draft) {
        if (named.isChoice()) {
            return draft.options.size() > 1 || draft.labelType != null || draft.truncated;
        }
        if (named == QuestionForm.ORDERING) {
            return draft.options.size() > 2;
        }
        return named == QuestionForm.TRUE_FALSE
                ? draft.options.isEmpty() || isEither(draft.options)
                : draft.options.size() < 2;
    }

    private static QuestionForm byOptions(Draft draft, @Nullable String printed) {
        if (isEither(draft.options)) {
            return QuestionForm.TRUE_FALSE;
        }
        var key = printed == null
                ? null
                : KeyReader.choice(printed, draft.options).answer();
        return key instanceof Answer.Labels labels && labels.labels().size() > 1
                ? QuestionForm.MULTIPLE_CHOICE
                : QuestionForm.SINGLE_CHOICE;
    }

    static boolean isEither(List<ReadOption> options) {
        return options.size() == 2
                && options.stream().allMatch(option -> EITHER.matcher(
                                Folding.fold(option.text()).replaceAll("[.。\\s]", ""))
                        .matches());
    }

    private static boolean isJudged(String printed) {
        return printed.strip().length() < 200
                && KeyReader.judged(printed).answer() != null
                && !KeyReader.isLetters(printed.replaceAll("(?i)[tfxv]", ""));
    }
}
