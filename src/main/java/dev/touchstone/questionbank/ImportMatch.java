package dev.touchstone.questionbank;

import java.util.List;

/**
 * A question of the bank that a question of an import is held against.
 *
 * @param version published now
 * @param exact whether the stems are the same but for spaces and punctuation
 * @param pictures that it shows; only asked for where the import shows some
 */
public record ImportMatch(QuestionVersion version, boolean exact, List<Picture> pictures) {}
