package dev.touchstone.questionbank;

import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
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
    private final Clock clock;

    ImportKeeping(
            ImportBatches batches,
            ImportItems items,
            ImportFiles files,
            ApplicationEventPublisher events,
            Clock clock) {
        this.batches = batches;
        this.items = items;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    @Command
    public void keep(ImportBatch batch, List<ImportRow> questions, byte[] content) {
        batches.insert(batch);
        items.insert(questions);
        files.insert(batch.id(), content);
        events.publishEvent(new BankImportPrepared(batch.id(), questions.size()));
    }

    /** Unless the same waits already; of two who send it at once, the second gets what the first kept. */
    @Command
    public ImportKept keepOnce(ImportBatch batch, List<ImportRow> questions, byte[] content) {
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
    public void replace(ImportBatchId id, ImportOutcome outcome, List<ImportRow> questions) {
        var batch = batches.lock(id);
        if (batch.isEmpty() || batch.get().state() != ImportState.PREVIEW) {
            throw new RefusedException(
                    Reason.CONFLICT, "questionbank.import.error.read", "Import " + id + " is no longer a preview");
        }
        items.clear(id);
        items.insert(questions);
        batches.read(id, outcome);
        batches.checked(id, clock.instant());
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
