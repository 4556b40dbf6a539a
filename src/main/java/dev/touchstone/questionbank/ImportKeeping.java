package dev.touchstone.questionbank;

import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Stores an import in one go, apart from the reading, which may take long and needs no transaction. */
@Component
class ImportKeeping {

    private final ImportBatches batches;
    private final ImportItems items;
    private final ImportFiles files;
    private final ApplicationEventPublisher events;

    ImportKeeping(ImportBatches batches, ImportItems items, ImportFiles files, ApplicationEventPublisher events) {
        this.batches = batches;
        this.items = items;
        this.files = files;
        this.events = events;
    }

    @Command
    public void keep(ImportBatch batch, List<ImportContent> questions, byte[] content) {
        batches.insert(batch);
        items.insert(batch.id(), questions);
        files.insert(batch.id(), content);
        events.publishEvent(new BankImportPrepared(batch.id(), questions.size()));
    }

    /** Unless the same waits already; of two who send it at once, the second gets what the first kept. */
    @Command
    public ImportKept keepOnce(ImportBatch batch, List<ImportContent> questions, byte[] content) {
        batches.lockContent(batch.fileHash());
        var waiting = batches.waitingLike(batch);
        if (waiting.isPresent()) {
            return new ImportKept(waiting.get(), false);
        }
        keep(batch, questions, content);
        return new ImportKept(batch.id(), true);
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
