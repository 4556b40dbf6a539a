package dev.touchstone.writtentest;

import dev.touchstone.questionbank.Option;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.scorecards.AnsweredQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Options as one candidate sees them: A, B, C … in that candidate’s own order, whatever the bank’s labels are. */
final class ShownOptions {

    private ShownOptions() {}

    /** One entry an option; {@code entry} gets the letter that is shown and the bank’s option. */
    static <T> List<T> of(PaperQuestion asked, QuestionVersion version, BiFunction<String, Option, T> entry) {
        List<T> shown = new ArrayList<>();
        for (var label : asked.optionOrder()) {
            version.options().stream()
                    .filter(option -> option.label().equals(label))
                    .forEach(option -> shown.add(entry.apply(String.valueOf((char) ('A' + shown.size())), option)));
        }
        return List.copyOf(shown);
    }

    /** With what was chosen and what is right. */
    static List<AnsweredQuestion.Choice> answered(PaperQuestion asked, QuestionVersion version, Answer answer) {
        if (!version.blanks().isEmpty()) {
            return FilledBlanks.answered(version.blanks(), answer);
        }
        if (version.type() == QuestionType.ORDERING) {
            return StepOrder.answered(asked, version, answer);
        }
        return of(
                asked,
                version,
                (letter, option) -> new AnsweredQuestion.Choice(
                        letter,
                        option.text(),
                        answer.choices().contains(option.label()),
                        version.key().contains(option.label())));
    }
}
