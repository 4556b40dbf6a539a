package dev.touchstone.roleplay;

import java.time.Duration;

/**
 * What measuring needs to know.
 *
 * @param turnLimit a turn open at the close counts as missed after this
 * @param sessionGap a longer silence ends a session
 */
public record MeasureRules(Duration turnLimit, Duration sessionGap) {}
