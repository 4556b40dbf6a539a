package dev.touchstone.questionbank.writer;

import dev.touchstone.questionbank.QuestionVersion;
import java.math.BigDecimal;
import java.util.List;

/**
 * The questions of one type on a paper.
 *
 * @param order from 1
 * @param first number of its first question
 */
record PaperSection(int order, String type, int first, List<QuestionVersion> questions) {

    private static final String DIGITS = "一二三四五六七八九";

    BigDecimal points() {
        return questions.stream().map(QuestionVersion::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether each question gives the same. */
    boolean isEven() {
        return questions.stream()
                .allMatch(
                        question -> question.points().compareTo(questions.get(0).points()) == 0);
    }

    /** 一、单选题（共10题，每题2分，共20分） */
    String heading(Words words) {
        var each = Plain.number(questions.get(0).points());
        return words.say(
                isEven() ? "questionbank.export.section.even" : "questionbank.export.section",
                numeral(order),
                type,
                String.valueOf(questions.size()),
                Plain.number(points()),
                each);
    }

    /** 一、单选题 */
    String name(Words words) {
        return words.say("questionbank.export.section.name", numeral(order), type);
    }

    /** Up to nineteen; there are not as many types. */
    private static String numeral(int number) {
        if (number < 10) {
            return DIGITS.substring(number - 1, number);
        }
        return number == 10 ? "十" : "十" + DIGITS.charAt(number - 11);
    }
}
