package dev.touchstone.questionbank.writer;

import dev.touchstone.questionbank.QuestionVersion;
import java.util.ArrayList;
import java.util.List;

/** The options of a question, lettered in their order whatever they were called. */
final class Choices {

    /** An option. */
    record Choice(String letter, String text, boolean right) {}

    private Choices() {}

    static List<Choice> of(QuestionVersion question) {
        var choices = new ArrayList<Choice>();
        for (var option : question.options()) {
            var letter = String.valueOf((char) ('A' + choices.size()));
            choices.add(
                    new Choice(letter, Plain.zh(option.text()), question.key().contains(option.label())));
        }
        return choices;
    }

    /** The letters of the right ones, e.g. AC, or what the blanks take. */
    static String key(QuestionVersion question) {
        if (!question.blanks().isEmpty()) {
            return BlankWords.key(question.blanks());
        }
        var key = new StringBuilder();
        of(question).stream().filter(Choice::right).forEach(choice -> key.append(choice.letter()));
        return key.toString();
    }
}
