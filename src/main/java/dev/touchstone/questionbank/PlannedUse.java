package dev.touchstone.questionbank;

/**
 * A place that asks for one question by its number, whoever comes.
 *
 * @param name what people call it, such as a job’s number
 * @param href where it is planned
 */
public record PlannedUse(String name, String href) {}
