package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import dev.touchstone.questionbank.reader.ReadColumn;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way into the bank.
 *
 * @param name of the file; empty for pasted text
 * @param fileHash SHA-256 of the content, hexadecimal
 * @param format as the reader detected it, e.g. {@code docx}; empty while nothing was read
 * @param defects of the document as a whole, or why it could not be read
 * @param columns of its table and what they were taken for; none when it is no table
 * @param track of all its questions
 * @param competency of the questions that show none of their own
 * @param checkedAt when its questions were held against the whole bank; null before
 */
public record ImportBatch(
        ImportBatchId id,
        String name,
        String fileHash,
        String format,
        List<Remark> defects,
        List<ReadColumn> columns,
        Track track,
        String competency,
        ImportState state,
        Instant createdAt,
        AccountId createdBy,
        @Nullable Instant acceptedAt,
        @Nullable Instant checkedAt) {

    /** A long file that waits to be read. */
    static ImportBatch reading(String hash, String name, Track track, String competency, AccountId by, Instant at) {
        return new ImportBatch(
                ImportBatchId.next(),
                name,
                hash,
                "",
                List.of(),
                List.of(),
                track,
                competency,
                ImportState.READING,
                at,
                by,
                null,
                null);
    }

    /** A file that was read just now. */
    static ImportBatch preview(
            ImportOutcome outcome, String hash, String name, Track track, String competency, AccountId by, Instant at) {
        return new ImportBatch(
                ImportBatchId.next(),
                name,
                hash,
                outcome.format(),
                outcome.defects(),
                outcome.columns(),
                track,
                competency,
                ImportState.PREVIEW,
                at,
                by,
                null,
                at);
    }
}
