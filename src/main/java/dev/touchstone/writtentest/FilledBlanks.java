package dev.touchstone.writtentest;

import dev.touchstone.questionbank.Blank;
import dev.touchstone.scorecards.AnsweredQuestion;
import dev.touchstone.shared.LocalizedText;
import java.util.ArrayList;
import java.util.List;

/** Blanks as one candidate filled them: numbered, with what would have been right where it was not. */
final class FilledBlanks {

    private FilledBlanks() {}

    static List<AnsweredQuestion.Choice> answered(List<Blank> blanks, Answer answer) {
        List<AnsweredQuestion.Choice> lines = new ArrayList<>();
        for (int i = 0; i < blanks.size(); i++) {
            var number = String.valueOf(i + 1);
            var given = answer.blank(i).strip();
            var right = blanks.get(i).takes(given);
            if (!given.isEmpty()) {
                lines.add(new AnsweredQuestion.Choice(
                        number, LocalizedText.zh(given), true, right, AnsweredQuestion.Kind.BLANK));
            }
            if (!right) {
                lines.add(new AnsweredQuestion.Choice(
                        number, LocalizedText.zh(blanks.get(i).shown()), false, true, AnsweredQuestion.Kind.BLANK));
            }
        }
        return List.copyOf(lines);
    }
}
