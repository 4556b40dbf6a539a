package dev.touchstone.writtentest;

/**
 * How the open answers of a job are marked.
 *
 * @param percent of the papers that a second person marks, 0 to 100
 * @param gap by how many of 100 the two may differ before a third decides, 1 to 50
 */
public record MarkingRule(int percent, int gap) {

    /** Each paper by one person. */
    public static final MarkingRule ONCE = new MarkingRule(0, 10);

    /** Whether somebody marks a second time. */
    public boolean isTwice() {
        return percent > 0;
    }
}
