package dev.touchstone.writtentest;

import org.jspecify.annotations.Nullable;

/**
 * Where the marking of a paper stands.
 *
 * @param round the one that runs; null once the marks are settled
 * @param twice whether a second person marks the paper
 * @param gap by how many of 100 the two may differ
 */
record MarkingCourse(@Nullable MarkingRound round, boolean twice, int gap) {

    /** A paper that nobody had to mark. */
    static final MarkingCourse NONE = new MarkingCourse(null, false, 0);
}
