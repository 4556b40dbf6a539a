package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One act for many questions, and how far it is.
 *
 * @param words the tag, or what the authors are told; empty for other acts
 * @param clearOnly whether what somebody should look at stays behind
 * @param batch the import it is done for; null when it is done for questions
 * @param total how many questions were chosen
 * @param done how many of them were looked at
 * @param succeeded for how many it was done
 * @param refused how many it was not done for, by the key of the reason
 * @param problem why it could not be done at all, as a message key
 * @param stopping whether somebody stopped it
 * @param running whether a node is at it
 * @param finishedAt null while it goes on
 */
public record BankWork(
        BankWorkId id,
        BankAct act,
        String words,
        boolean clearOnly,
        @Nullable ImportBatchId batch,
        AccountId createdBy,
        Instant createdAt,
        int total,
        int done,
        int succeeded,
        Map<String, Integer> refused,
        @Nullable String problem,
        boolean stopping,
        boolean running,
        @Nullable Instant finishedAt) {

    /** Before anybody looked at it. */
    static BankWork begun(
            BankAct act,
            String words,
            boolean clearOnly,
            @Nullable ImportBatchId batch,
            int total,
            AccountId by,
            Instant at) {
        return new BankWork(
                BankWorkId.next(),
                act,
                words,
                clearOnly,
                batch,
                by,
                at,
                total,
                0,
                0,
                Map.of(),
                null,
                false,
                false,
                null);
    }

    /** Whether nothing more comes of it. */
    public boolean isOver() {
        return finishedAt != null;
    }

    /** Whether it came to its end, be it that somebody wanted to stop it: an import is all in or not at all. */
    public boolean isComplete() {
        return problem == null && (act.isForImport() ? succeeded > 0 : left() == 0);
    }

    /** Questions that nobody came to, because it was stopped or failed. */
    public int left() {
        return total - done;
    }
}
