package dev.touchstone.questionbank.reader;

/**
 * Where a question stands in the text of the document as it was decoded, before any repair.
 *
 * @param start offset of the first character
 * @param end offset behind the last character
 */
public record Passage(int start, int end) {}
