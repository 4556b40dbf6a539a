package dev.touchstone.writtentest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate gave for one question.
 *
 * @param revision grows with every change; of two saves the higher one counts, whatever order they arrive in
 * @param choices labels, for choice questions
 * @param truth for true/false
 * @param text for open questions
 */
public record Answer(
        int position,
        long revision,
        List<String> choices,
        @Nullable Boolean truth,
        @Nullable String text) {

    /** No answer yet. */
    static Answer none(int position) {
        return new Answer(position, 0, List.of(), null, null);
    }

    /** Whether anything was given. */
    public boolean isGiven() {
        return !choices.isEmpty() || truth != null || (text != null && !text.isBlank());
    }
}
