package dev.touchstone.questionbank.reader;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Read questions as one line each: number, type, points, stem, options, answer, explanation. */
final class Compact {

    private Compact() {}

    static List<String> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> read(byte[] content) {
        return new BankReader()
                .read(content, "bank").questions().stream().map(Compact::line).toList();
    }

    static String line(ReadQuestion question) {
        var options = question.options().stream()
                .map(option -> option.label() + "=" + option.text())
                .collect(Collectors.joining("; "));
        var parts = List.of(
                question.ordinal() == null ? "-" : question.ordinal().toString(),
                question.type().code(),
                question.points() == null ? "-" : question.points().toString(),
                question.stem(),
                options,
                answer(question.answer()),
                question.analysis() == null ? "-" : question.analysis());
        return String.join(" | ", parts).replace("\n", "⏎").strip();
    }

    private static String answer(@org.jspecify.annotations.Nullable Answer answer) {
        if (answer instanceof Answer.Labels labels) {
            return String.join("", labels.labels());
        }
        return answer instanceof Answer.Judgement judgement
                ? String.valueOf(judgement.value())
                : answer instanceof Answer.Text text ? text.text() : "-";
    }
}
