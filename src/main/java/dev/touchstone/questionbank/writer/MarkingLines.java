package dev.touchstone.questionbank.writer;

import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.QuestionVersion;
import java.util.ArrayList;
import java.util.List;

/** Marking points as papers print them: numbered lines, each ending in what it earns or costs. */
final class MarkingLines {

    private static final int CIRCLED = 20;

    private MarkingLines() {}

    /** One line each; none for a question marked by its key. */
    static List<String> of(QuestionVersion question, Words words) {
        var lines = new ArrayList<String>();
        if (!question.hasKey()) {
            for (var point : question.markingPoints()) {
                lines.add(number(lines.size() + 1) + Plain.line(point.text()) + share(point, words));
            }
        }
        return lines;
    }

    private static String share(MarkingPoint point, Words words) {
        return words.say("questionbank.export.share." + point.kind(), Plain.number(point.points()));
    }

    private static String number(int number) {
        return number <= CIRCLED ? String.valueOf((char) ('①' + number - 1)) : "（" + number + "）";
    }
}
