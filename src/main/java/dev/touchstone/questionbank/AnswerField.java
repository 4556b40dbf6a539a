package dev.touchstone.questionbank;

import dev.touchstone.shared.LocalizedText;

/**
 * A field of a work sample: a line of the note or the sheet that is filled in at work.
 *
 * @param lines how many are shown to write on
 */
public record AnswerField(LocalizedText label, int lines) {

    static final int MOST_LINES = 12;

    /** Few or many lines are as many as a form has. */
    public AnswerField {
        lines = Math.max(1, Math.min(lines, MOST_LINES));
    }
}
