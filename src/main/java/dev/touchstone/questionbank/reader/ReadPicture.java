package dev.touchstone.questionbank.reader;

import org.jspecify.annotations.Nullable;

/**
 * A picture that a document shows with a question. What its bytes are worth is not looked into here.
 *
 * @param name of its part in the document: the same file shown twice has one name
 * @param words for those who do not see it, as the document has them; null if it has none
 * @param content the file
 */
public record ReadPicture(String name, @Nullable String words, byte[] content) {}
