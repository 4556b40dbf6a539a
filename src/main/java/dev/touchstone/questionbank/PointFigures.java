package dev.touchstone.questionbank;

/**
 * How often a marking point was seen.
 *
 * @param cards submitted cards that held the question
 * @param seen on how many of them it was ticked
 */
public record PointFigures(MarkingPointId point, int cards, int seen) {}
