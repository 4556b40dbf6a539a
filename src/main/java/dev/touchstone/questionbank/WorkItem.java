package dev.touchstone.questionbank;

import org.jspecify.annotations.Nullable;

/**
 * A question that something is to be done for.
 *
 * @param position among those chosen
 * @param seen the version that waited when it was chosen; null when none did
 */
record WorkItem(int position, QuestionId question, @Nullable SeenVersion seen) {}
