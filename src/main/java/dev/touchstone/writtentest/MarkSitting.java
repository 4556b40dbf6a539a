package dev.touchstone.writtentest;

import dev.touchstone.questionbank.MarkingPointId;
import java.util.Map;
import java.util.Set;

/**
 * A marker's verdict on all open answers of a sitting.
 *
 * @param ticks the marking points seen, over all questions
 * @param comments by position; may be empty
 */
public record MarkSitting(MarkingId marking, Set<MarkingPointId> ticks, Map<Integer, String> comments) {}
