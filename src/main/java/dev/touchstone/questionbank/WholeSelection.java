package dev.touchstone.questionbank;

/**
 * How many questions all of them are, before something is done for them.
 *
 * @param total how many there are
 * @param inUse how many are published
 * @param waiting how many have a version that waits for a reviewer
 * @param own how many of those this person wrote on, and may not publish
 */
public record WholeSelection(int total, int inUse, int waiting, int own) {}
