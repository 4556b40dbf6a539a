package dev.touchstone.questionbank;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only some kinds of question have.
 *
 * @param typing of a typing test; null for others
 * @param fields of a work sample, or the questions of a case that asks several, in their order; empty for others
 */
public record TaskSheet(@Nullable TypingTask typing, List<AnswerField> fields) {

    /** Of all other questions. */
    public static final TaskSheet NONE = new TaskSheet(null, List.of());

    /** More than that is a form for nobody. */
    static final int MOST_FIELDS = 12;

    public TaskSheet {
        fields = fields == null ? List.of() : List.copyOf(fields);
    }

    /** As far as a question of this type has it; what was kept before there were any has none. */
    static TaskSheet of(QuestionType type, @Nullable TaskSheet sheet) {
        if (sheet == null || type != QuestionType.TYPING && !type.mayHaveFields()) {
            return NONE;
        }
        return type == QuestionType.TYPING ? new TaskSheet(sheet.typing, List.of()) : new TaskSheet(null, sheet.fields);
    }

    /** Whether there are some, each with a name of its own. */
    boolean hasUsableFields() {
        var names = fields.stream().map(field -> field.label().zh().strip()).toList();
        return !names.isEmpty()
                && names.size() <= MOST_FIELDS
                && names.stream().noneMatch(String::isEmpty)
                && names.stream().distinct().count() == names.size();
    }

    /** Whether the question is measured by machine. */
    @JsonIgnore
    public boolean isMeasured() {
        return typing != null;
    }
}
