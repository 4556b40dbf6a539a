package dev.touchstone.questionbank.writer;

import dev.touchstone.questionbank.Blank;
import dev.touchstone.questionbank.QuestionVersion;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The accepted answers of blanks on one line: 甲 / 乙 for two ways to write one, 甲；乙 for two blanks, 12 ± 0.5 元 for a number. */
final class BlankWords {

    private static final String NEXT = "；";

    /** What means something on that line, or is left off at its ends. */
    private static final Pattern SIGNS = Pattern.compile("[/；;±\\n]|[。.]$|^(?:[①-⑳]|[(（]\\d)");

    private static final int LONGEST = 30;

    private BlankWords() {}

    static String key(List<Blank> blanks) {
        return blanks.stream().map(BlankWords::one).collect(Collectors.joining(NEXT));
    }

    /** A unit stands behind a tolerance, also one of 0, so that it is told from the words of an answer. */
    private static String one(Blank blank) {
        var answers = blank.answers().stream().map(Plain::of).collect(Collectors.joining(" / "));
        return blank.tolerance().signum() == 0 && blank.unit() == null
                ? answers
                : answers + " ± " + Plain.number(blank.tolerance())
                        + (blank.unit() == null ? "" : " " + Plain.of(blank.unit()));
    }

    /** Whether an import would not find the same again. */
    static boolean areNotReadBack(QuestionVersion question) {
        return question.blanks().stream()
                .anyMatch(blank -> one(blank).length() > LONGEST
                        || one(blank).contains("±") && blank.answers().size() > 1
                        || blank.answers().stream()
                                .anyMatch(answer -> SIGNS.matcher(answer).find()));
    }
}
