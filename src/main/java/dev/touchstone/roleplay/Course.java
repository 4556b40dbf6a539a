package dev.touchstone.roleplay;

import java.time.Instant;
import java.util.List;

/**
 * One conversation as it went, for measuring.
 *
 * @param number by order of arrival, from 1
 * @param closedAt the end of the role-play when it was still open then
 * @param talk in order of receipt
 * @param stopped whether the candidate stopped it, which costs nothing: what was open then was nobody’s to answer
 */
public record Course(int number, Instant arrivedAt, Instant closedAt, List<Message> talk, boolean stopped) {}
