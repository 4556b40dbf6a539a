package dev.touchstone.questionbank.reader;

/**
 * A stretch of a passage.
 *
 * @param start offset of the first character
 * @param end offset behind the last character
 */
public record Span(int start, int end) {

    boolean meets(Span other) {
        return start < other.end && other.start < end;
    }
}
