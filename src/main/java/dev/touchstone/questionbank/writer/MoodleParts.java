package dev.touchstone.questionbank.writer;

import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** How Moodle's forms see a question. */
final class MoodleParts {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,9})?");
    private static final Pattern NO_TAG = Pattern.compile("[\\[\\]\\n,]");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    /** Digits of a grade in Moodle's list. */
    private static final int DIGITS = 5;

    /** What a question without options is for Moodle. */
    enum Asked {
        NUMBER,
        WORDS,
        ESSAY
    }

    private MoodleParts() {}

    /** One blank can be marked by machine there, unless its number has a unit; all else is an essay. */
    static Asked asked(QuestionVersion question) {
        var blanks = question.blanks();
        if (blanks.size() != 1
                || blanks.get(0).unit() != null
                || blanks.get(0).lines().contains("*")) {
            return Asked.ESSAY;
        }
        return blanks.get(0).answers().stream()
                        .allMatch(answer -> NUMBER.matcher(answer).matches())
                ? Asked.NUMBER
                : Asked.WORDS;
    }

    /** Whether what is accepted comes back as it was. */
    static boolean losesBlanks(QuestionVersion question) {
        return asked(question) == Asked.ESSAY
                || asked(question) == Asked.WORDS
                        && question.blanks().get(0).tolerance().signum() != 0;
    }

    /** Whether a question comes back as one of another type. */
    static boolean changesType(QuestionVersion question) {
        return !question.type().isMarkedByKey()
                && question.type() != QuestionType.SHORT_ANSWER
                && asked(question) == Asked.ESSAY;
    }

    /** What graders of an essay hold against it: the accepted answers, else the reference answer; empty where a machine marks. */
    static String forGraders(QuestionVersion question) {
        if (question.type().isMarkedByKey() || asked(question) != Asked.ESSAY) {
            return "";
        }
        return question.isMarkedByKey() ? BlankWords.key(question.blanks()) : Plain.zh(question.referenceAnswer());
    }

    /** The share of each right option when several are, in percent, as Moodle's list of grades has it. */
    static String share(long right) {
        return Plain.number(WHOLE.divide(BigDecimal.valueOf(right), DIGITS, RoundingMode.HALF_UP));
    }

    /** The path of the section's category; a slash within its name is doubled. */
    static String category(QuestionVersion question) {
        var section = section(question);
        return "$course$/top" + (section.isEmpty() ? "" : "/" + section.replace("/", "//"));
    }

    /** The section on one line; empty when there is none. */
    static String section(QuestionVersion question) {
        return Plain.of(Objects.requireNonNullElse(question.section(), "")).replace('\n', ' ');
    }

    /** What has no field there: type, track, difficulty, competency. */
    static List<String> tags(QuestionVersion question, Words words) {
        return List.of(
                        words.say("questionbank.type." + question.type()),
                        words.say("questionbank.track." + question.track()),
                        words.say("questionbank.difficulty." + question.difficulty()),
                        words.competency(question.competency()))
                .stream()
                .map(tag -> NO_TAG.matcher(tag).replaceAll(" "))
                .toList();
    }
}
