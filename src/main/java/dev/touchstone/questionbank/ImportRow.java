package dev.touchstone.questionbank;

import org.jspecify.annotations.Nullable;

/** A stored question of an import. */
record ImportRow(
        ImportItemId id,
        ImportBatchId batch,
        int position,
        ImportContent content,
        boolean reviewed,
        boolean excluded,
        @Nullable QuestionRef taken,
        int version) {}
