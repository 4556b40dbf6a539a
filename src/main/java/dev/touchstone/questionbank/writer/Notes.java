package dev.touchstone.questionbank.writer;

import dev.touchstone.questionbank.QuestionVersion;
import java.util.ArrayList;
import java.util.List;

/** What graders are told about a question: fields with their labels. */
record Notes(List<Field> fields) {

    /** The label is empty where the place says what stands there. */
    record Field(String label, String text) {}

    /** Reference answer, explanation and marking points, as far as there are any, each behind its label. */
    static Notes of(QuestionVersion question, Words words) {
        return new Notes(List.of())
                .with(words.say("questionbank.export.reference"), Plain.zh(question.referenceAnswer()))
                .with(words.say("questionbank.export.analysis"), Plain.zh(question.analysis()))
                .with(words.say("questionbank.export.marking"), marking(question, words));
    }

    static Notes none() {
        return new Notes(List.of());
    }

    /** The same with one more, unless it is empty. */
    Notes with(String label, String text) {
        if (text.isEmpty()) {
            return this;
        }
        var more = new ArrayList<>(fields);
        more.add(new Field(label, text));
        return new Notes(more);
    }

    /** The marking points, a line each; empty when there are none. */
    static String marking(QuestionVersion question, Words words) {
        return String.join("\n", MarkingLines.of(question, words));
    }

    /** All of it as one text. */
    String text() {
        return String.join(
                "\n",
                fields.stream()
                        .map(field -> field.label().isEmpty() ? field.text() : field.label() + "\n" + field.text())
                        .toList());
    }
}
