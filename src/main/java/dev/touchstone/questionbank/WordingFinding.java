package dev.touchstone.questionbank;

import dev.touchstone.shared.LocalizedText;

/**
 * Words of a question that should not be there.
 *
 * @param rule which rule, by its id in the file
 * @param phrase the words as they stand in the question
 * @param why what is wrong with them
 * @param instead what to ask instead
 */
public record WordingFinding(String rule, String phrase, LocalizedText why, LocalizedText instead) {}
