package dev.touchstone.questionbank;

import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stores an import in one go, apart from the reading, which may take long and needs no transaction. */
@Component
class ImportKeeping {

    private final ImportBatches batches;
    private final ImportItems items;
    private final ImportFiles files;

    ImportKeeping(ImportBatches batches, ImportItems items, ImportFiles files) {
        this.batches = batches;
        this.items = items;
        this.files = files;
    }

    @Command
    public void keep(ImportBatch batch, List<ImportContent> questions, byte[] content) {
        batches.insert(batch);
        items.insert(batch.id(), questions);
        files.insert(batch.id(), content);
    }

    /** Puts another reading in the place of the first; refuses CONFLICT once the preview is over. */
    @Command
    public void replace(ImportBatchId id, ImportOutcome outcome) {
        var batch = batches.lock(id);
        if (batch.isEmpty() || batch.get().state() != ImportState.PREVIEW) {
            throw new RefusedException(
                    Reason.CONFLICT, "questionbank.import.error.read", "Import " + id + " is no longer a preview");
        }
        items.clear(id);
        items.insert(id, outcome.questions());
        batches.read(id, outcome);
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
