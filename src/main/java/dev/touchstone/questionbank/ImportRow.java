package dev.touchstone.questionbank;

import org.jspecify.annotations.Nullable;

/**
 * A stored question of an import.
 *
 * @param asVersion whether a person called it a new version of the question it nearly repeats; null while nobody said
 * @param finding what the last check found
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
        int version,
        ImportFinding finding) {

    /** A question as it was read just now. */
    static ImportRow read(ImportBatchId batch, int position, ImportContent content) {
        return new ImportRow(
                ImportItemId.next(), batch, position, content, false, false, null, null, 0, ImportFinding.NONE);
    }

    ImportRow found(ImportFinding finding) {
        return new ImportRow(id, batch, position, content, reviewed, excluded, asVersion, taken, version, finding);
    }
}
