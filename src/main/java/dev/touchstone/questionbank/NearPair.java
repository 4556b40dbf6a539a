package dev.touchstone.questionbank;

/**
 * Two questions whose stems nearly repeat each other.
 *
 * @param one the one that is looked at
 * @param other of all published ones the nearest to it
 */
public record NearPair(QuestionVersion one, QuestionVersion other) {}
