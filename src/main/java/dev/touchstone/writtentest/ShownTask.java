package dev.touchstone.writtentest;

import dev.touchstone.questionbank.AnswerField;
import dev.touchstone.questionbank.TypingTask;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only some kinds of question show a candidate.
 *
 * @param typing of a typing test; null for others
 * @param seconds its own time, with what the candidate was granted on top
 * @param extra what was granted, in percent
 * @param secondsLeft of its own time; all of it while it has not begun
 * @param over whether the text can no longer be changed
 * @param fields of a work sample
 */
public record ShownTask(
        @Nullable TypingTask typing,
        long seconds,
        int extra,
        long secondsLeft,
        boolean begun,
        boolean over,
        List<AnswerField> fields) {

    /** Of all other questions. */
    static final ShownTask NONE = new ShownTask(null, 0, 0, 0, false, false, List.of());
}
