package dev.touchstone.writtentest;

import dev.touchstone.questionbank.QuestionVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate gave for one question.
 *
 * @param revision grows with every change; of two saves the higher one counts, whatever order they arrive in
 * @param choices labels, for choice questions
 * @param truth for true/false
 * @param text for open questions
 * @param blanks what was written into each blank, or field of a work sample, in their order; an empty text where nothing was
 * @param steps the places at which the paper showed the steps, from 1, in the order they were put; empty while nothing was moved
 * @param activeMillis how long the question was shown on a page with the focus, all in all, as the page tells; null when it does not.
 *     Never part of a score
 */
public record Answer(
        int position,
        long revision,
        List<String> choices,
        @Nullable Boolean truth,
        @Nullable String text,
        List<String> blanks,
        List<Integer> steps,
        @Nullable Integer activeMillis) {

    /** Of a question without blanks. */
    public Answer(int position, long revision, List<String> choices, @Nullable Boolean truth, @Nullable String text) {
        this(position, revision, choices, truth, text, List.of(), List.of(), null);
    }

    /** What was written into the blanks of a question. */
    public static Answer ofBlanks(int position, long revision, List<String> blanks) {
        return new Answer(position, revision, List.of(), null, null, blanks, List.of(), null);
    }

    /** The order that steps were put in. */
    public static Answer ofSteps(int position, long revision, List<Integer> steps) {
        return new Answer(position, revision, List.of(), null, null, List.of(), steps, null);
    }

    /** No answer yet. */
    static Answer none(int position) {
        return new Answer(position, 0, List.of(), null, null);
    }

    /** The same with the time that was worked on it. */
    public Answer worked(int millis) {
        return new Answer(position, revision, choices, truth, text, blanks, steps, millis);
    }

    /** What stands in a blank; empty for nothing. */
    public String blank(int place) {
        return place < blanks.size() ? blanks.get(place) : "";
    }

    /** Whether a person has to read it: what has no key, or a reason that was written. */
    boolean isForMarker(QuestionVersion question) {
        return !question.isMarkedByKey() && (question.reasoned() ? text != null && !text.isBlank() : isGiven());
    }

    /** Whether anything was given. */
    public boolean isGiven() {
        return !choices.isEmpty()
                || truth != null
                || !steps.isEmpty()
                || (text != null && !text.isBlank())
                || blanks.stream().anyMatch(blank -> !blank.isBlank());
    }
}
