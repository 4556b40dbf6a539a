package dev.touchstone.questionbank;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What merging made of a question.
 *
 * @param into what took its place; null while it stands for itself
 * @param from what it took the place of, in the order of their numbers
 */
public record MergeLinks(@Nullable QuestionRef into, List<QuestionRef> from) {}
