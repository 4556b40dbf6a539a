package dev.touchstone.questionbank.writer;

import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import java.util.Set;

/** The names of question types on paper and in tables. */
final class PrintedTypes {

    /** Papers elsewhere do not tell these apart, so an import takes them for something near. */
    private static final Set<QuestionType> OURS = Set.of(
            QuestionType.GENERAL_KNOWLEDGE, QuestionType.WORK_SAMPLE, QuestionType.TYPING, QuestionType.ROLE_PLAY);

    private PrintedTypes() {}

    /** Whether a question comes back as one of another type. */
    static boolean changes(QuestionVersion question) {
        return OURS.contains(question.type());
    }

    /** The name for a cell; in English “multiple choice” alone does not say that several are right. */
    static String cell(QuestionVersion question, Words words) {
        return words.say(
                question.type() == QuestionType.MULTIPLE_CHOICE
                        ? "questionbank.export.multiple"
                        : "questionbank.type." + question.type());
    }
}
