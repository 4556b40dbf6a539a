package dev.touchstone.questionbank.writer;

import dev.touchstone.questionbank.Option;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** The options of a question, lettered in their order whatever they were called. */
final class Choices {

    /** An option. */
    record Choice(String letter, String text, boolean right) {}

    private Choices() {}

    static List<Choice> of(QuestionVersion question) {
        var choices = new ArrayList<Choice>();
        for (var option : printed(question)) {
            var letter = String.valueOf((char) ('A' + choices.size()));
            choices.add(
                    new Choice(letter, Plain.zh(option.text()), question.key().contains(option.label())));
        }
        return choices;
    }

    /** Steps stand shuffled, always in the same way, and never as they should. */
    private static List<Option> printed(QuestionVersion question) {
        var options = new ArrayList<>(question.options());
        if (question.type() == QuestionType.ORDERING) {
            Collections.shuffle(options, new Random(question.number().hashCode()));
            if (options.equals(question.options())) {
                Collections.rotate(options, 1);
            }
        }
        return options;
    }

    /** The letters in the order the steps should have. */
    private static String order(QuestionVersion question) {
        var printed = printed(question);
        return question.options().stream()
                .map(option -> String.valueOf((char) ('A' + printed.indexOf(option))))
                .collect(Collectors.joining());
    }

    /** The letters of the right ones, e.g. AC, in the right order for steps, or what the blanks take. */
    static String key(QuestionVersion question) {
        if (!question.blanks().isEmpty()) {
            return BlankWords.key(question.blanks());
        }
        if (question.type() == QuestionType.ORDERING) {
            return order(question);
        }
        var key = new StringBuilder();
        of(question).stream().filter(Choice::right).forEach(choice -> key.append(choice.letter()));
        return key.toString();
    }
}
