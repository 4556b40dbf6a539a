package dev.touchstone.writtentest;

import dev.touchstone.questionbank.AnswerField;
import dev.touchstone.questionbank.QuestionVersion;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.i18n.LocaleContextHolder;

/** A work sample as one candidate filled it in: each field behind its label. */
final class FilledFields {

    private static final String NOTHING = "–";

    private FilledFields() {}

    /** The text a person marks. */
    static String text(QuestionVersion question, Answer answer) {
        var fields = question.task().fields();
        return fields.isEmpty()
                ? String.valueOf(answer.text())
                : IntStream.range(0, fields.size())
                        .mapToObj(i -> line(fields.get(i), answer.blank(i).strip()))
                        .collect(Collectors.joining("\n\n"));
    }

    private static String line(AnswerField field, String given) {
        return "【" + field.label().in(LocaleContextHolder.getLocale()) + "】\n" + (given.isEmpty() ? NOTHING : given);
    }
}
