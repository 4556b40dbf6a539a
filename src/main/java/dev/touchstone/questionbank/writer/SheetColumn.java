package dev.touchstone.questionbank.writer;

import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * A column of the workbook.
 *
 * @param key of its heading, under {@code questionbank.export.column.}
 * @param letter of the option it holds; empty for the others
 */
record SheetColumn(String key, String letter, boolean isWide, BiFunction<QuestionVersion, Words, String> value) {

    /** The columns of a bank whose questions have up to so many options. */
    static List<SheetColumn> all(int options) {
        var columns = new ArrayList<SheetColumn>();
        columns.add(narrow("number", (question, words) -> question.number()));
        columns.add(narrow("type", (question, words) -> PrintedTypes.cell(question, words)));
        columns.add(wide("stem", (question, words) -> Plain.zh(question.stem())));
        for (var i = 0; i < options; i++) {
            columns.add(option(i));
        }
        columns.add(wide("answer", SheetColumn::answer));
        columns.add(wide("analysis", (question, words) -> Plain.zh(question.analysis())));
        columns.add(wide("marking", Notes::marking));
        columns.add(wide("guidance", (question, words) -> Plain.zh(question.guidance())));
        columns.add(narrow("points", (question, words) -> Plain.number(question.points())));
        columns.add(
                narrow("section", (question, words) -> Plain.of(Objects.requireNonNullElse(question.section(), ""))));
        columns.addAll(filing());
        columns.addAll(more());
        return columns;
    }

    /** Where it belongs in the bank. */
    private static List<SheetColumn> filing() {
        return List.of(
                narrow("track", (question, words) -> words.say("questionbank.track." + question.track())),
                narrow(
                        "difficulty",
                        (question, words) -> words.say("questionbank.difficulty." + question.difficulty())),
                narrow("competency", (question, words) -> words.competency(question.competency())));
    }

    /** What an import does not read. */
    private static List<SheetColumn> more() {
        return List.of(
                wide("redLines", (question, words) -> Plain.zh(question.redLines())),
                narrow("reviewBy", (question, words) -> Objects.toString(question.reviewBy(), "")));
    }

    private static SheetColumn narrow(String key, BiFunction<QuestionVersion, Words, String> value) {
        return new SheetColumn(key, "", false, value);
    }

    private static SheetColumn wide(String key, BiFunction<QuestionVersion, Words, String> value) {
        return new SheetColumn(key, "", true, value);
    }

    private static SheetColumn option(int index) {
        return new SheetColumn("option", String.valueOf((char) ('A' + index)), false, (question, words) -> {
            var choices = Choices.of(question);
            return index < choices.size() ? choices.get(index).text() : "";
        });
    }

    private static String answer(QuestionVersion question, Words words) {
        return question.type() == QuestionType.TRUE_FALSE
                ? words.say(
                        Boolean.TRUE.equals(question.truth())
                                ? "questionbank.export.true"
                                : "questionbank.export.false")
                : question.hasKey() ? Choices.key(question) : Plain.zh(question.referenceAnswer());
    }

    String heading(Words words) {
        return words.say("questionbank.export.column." + key, letter);
    }

    String text(QuestionVersion question, Words words) {
        return value.apply(question, words);
    }
}
