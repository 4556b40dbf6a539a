package dev.touchstone.questionbank;

import dev.touchstone.questionbank.reader.ReadAs;
import dev.touchstone.questionbank.reader.ReadingPhase;
import dev.touchstone.questionbank.reader.ReadingProgress;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Imports of long files: kept at once, a preview or a failure later, in one go. */
@Component
class ImportQueue {

    /** Questions stored by one statement. */
    private static final int CHUNK = 1000;

    private final ImportBatches batches;
    private final ImportItems items;
    private final ImportFiles files;
    private final ImportReadings readings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportQueue(
            ImportBatches batches,
            ImportItems items,
            ImportFiles files,
            ImportReadings readings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.batches = batches;
        this.items = items;
        this.files = files;
        this.readings = readings;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps the file to be read; who sent the very same a moment ago gets that import. */
    @Command
    public ImportBatchId add(ImportBatch batch, byte[] content, ReadAs as) {
        batches.lockContent(batch.fileHash());
        var waiting = batches.readingLike(batch);
        if (waiting.isPresent()) {
            return waiting.get();
        }
        batches.insert(batch);
        files.insert(batch.id(), content);
        readings.insert(batch.id(), as);
        return batch.id();
    }

    /** Lets the file of a preview be read another way; refuses CONFLICT once the preview is over. */
    @Command
    public void again(ImportBatchId id, ReadAs as) {
        if (batches.lock(id)
                .filter(batch -> batch.state() == ImportState.PREVIEW)
                .isEmpty()) {
            throw new RefusedException(
                    Reason.CONFLICT, "questionbank.import.error.read", "Import " + id + " is no longer a preview");
        }
        batches.empty(id, ImportState.READING);
        readings.insert(id, as);
    }

    /**
     * Makes it a preview; ends with {@link ReadingStopped} when it is no longer to be read.
     *
     * @param all what was read, checked
     */
    @Command
    public void finish(ImportBatchId id, ImportOutcome outcome, List<ImportRow> all, ReadingProgress progress) {
        batches.lock(id); // first, like everybody else
        items.clear(id);
        for (int from = 0; from < all.size(); from += CHUNK) {
            progress.at(ReadingPhase.KEEPING, from, all.size(), all.size());
            items.insert(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
        var again = wasRead(leave(id, ImportState.PREVIEW));
        batches.read(id, outcome);
        batches.checked(id, clock.instant());
        if (!again) {
            events.publishEvent(new BankImportPrepared(id, all.size()));
        }
    }

    /**
     * Notes why it cannot be read and throws the file away; where it was read before, another way, that stays with a word about
     * this. Ends with {@link ReadingStopped} as above.
     */
    @Command
    public void fail(ImportBatchId id, RefusedException refused) {
        var batch = batches.find(id).orElseThrow(() -> new ReadingStopped(id));
        leave(id, wasRead(batch) ? ImportState.PREVIEW : ImportState.FAILED);
        if (wasRead(batch)) {
            batches.read(id, new ImportOutcome(batch.format(), stayed(batch), batch.columns(), List.of()));
            return;
        }
        var why = Remark.of(
                Remark.Severity.BLOCKING, refused.key(), refused.arguments().toArray());
        batches.read(id, new ImportOutcome("", List.of(why), List.of(), List.of()));
        files.delete(id);
    }

    private static boolean wasRead(ImportBatch batch) {
        return !batch.format().isEmpty();
    }

    private static List<Remark> stayed(ImportBatch batch) {
        return Stream.concat(
                        batch.defects().stream(),
                        Stream.of(Remark.of(Remark.Severity.NOTICE, "questionbank.reading.stayed")))
                .distinct()
                .toList();
    }

    private ImportBatch leave(ImportBatchId id, ImportState state) {
        var batch = batches.lock(id)
                .filter(one -> one.state() == ImportState.READING)
                .orElseThrow(() -> new ReadingStopped(id));
        batches.empty(id, state);
        readings.delete(id);
        return batch;
    }
}
