package dev.touchstone.questionbank;

import org.jspecify.annotations.Nullable;

/**
 * A stored question of an import.
 *
 * @param asVersion whether a person called it a new version of the question it nearly repeats; null while nobody said
 */
record ImportRow(
        ImportItemId id,
        ImportBatchId batch,
        int position,
        ImportContent content,
        boolean reviewed,
        boolean excluded,
        @Nullable Boolean asVersion,
        @Nullable QuestionRef taken,
        int version) {}
