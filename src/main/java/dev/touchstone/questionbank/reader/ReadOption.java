package dev.touchstone.questionbank.reader;

/**
 * One option of a choice question.
 *
 * @param label A, B, C …; given in printed order where the document prints none
 * @param text without the label
 */
public record ReadOption(String label, String text) {}
