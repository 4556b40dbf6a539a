package dev.touchstone.writtentest;

/**
 * What the server has of an answer.
 *
 * @param page the number of the page that has the paper now; 0 before any said so
 */
public record StoredAnswer(long revision, int page) {}
