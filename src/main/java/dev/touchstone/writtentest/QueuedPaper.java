package dev.touchstone.writtentest;

/**
 * A paper of which answers wait to be marked.
 *
 * @param waiting how many of its answers the marker may take
 */
public record QueuedPaper(MarkingId marking, String code, MarkingRound round, int waiting) {}
