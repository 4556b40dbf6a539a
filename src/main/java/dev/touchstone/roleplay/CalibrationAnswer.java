package dev.touchstone.roleplay;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gave for a recorded talk.
 *
 * @param ratings by competency; null is “not observed”
 * @param points ids of those that were seen
 */
public record CalibrationAnswer(Map<String, @Nullable Integer> ratings, Set<String> points) {}
