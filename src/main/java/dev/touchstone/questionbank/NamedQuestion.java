package dev.touchstone.questionbank;

/**
 * What a number stands for: its question, or the one that took its place when it was merged.
 *
 * @param question its published version, or the last one that was
 * @param inUse whether it may be drawn
 */
public record NamedQuestion(Drawable question, boolean inUse) {}
