package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import dev.touchstone.questionbank.reader.BankDocument;
import dev.touchstone.questionbank.reader.ReadAs;
import dev.touchstone.questionbank.reader.ReadingProgress;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Files on their way into the bank: read once, looked through, mended. What goes in is up to {@link ImportAcceptance}. */
@Service
public class BankImports {

    private final ImportBatches batches;
    private final ImportItems items;
    private final ImportFiles files;
    private final ImportReadings readings;
    private final ImportChecks checks;
    private final ImportKeeping keeping;
    private final ImportPictures pictures;
    private final Competencies competencies;
    private final Clock clock;

    BankImports(
            ImportBatches batches,
            ImportItems items,
            ImportFiles files,
            ImportReadings readings,
            ImportChecks checks,
            ImportKeeping keeping,
            ImportPictures pictures,
            Competencies competencies,
            Clock clock) {
        this.batches = batches;
        this.items = items;
        this.files = files;
        this.readings = readings;
        this.checks = checks;
        this.keeping = keeping;
        this.pictures = pictures;
        this.competencies = competencies;
        this.clock = clock;
    }

    /** Reads a file and keeps what was found; refuses UNUSABLE when it cannot be read or holds no question. */
    public ImportBatchId read(byte[] content, String name, ReadAs as, Track track, String competency, AccountId by) {
        var outcome = ImportOutcome.of(content, name, as, ReadingProgress.UNHEARD, pictures);
        var batch = preview(outcome, content, name, track, competency, by);
        keeping.keep(batch, checks.read(batch, outcome.questions()), content);
        return batch.id();
    }

    /**
     * Keeps what a program sent, who may send it again when the answer got lost: what was read the same way from the very
     * same file, for the same track and competency and in the same name, is kept once while it waits to be looked through.
     */
    public ImportKept keepOnce(
            BankDocument document, byte[] content, String name, Track track, String competency, AccountId by) {
        var outcome = ImportOutcome.of(document, ReadingProgress.UNHEARD, pictures);
        var batch = preview(outcome, content, name, track, competency, by);
        return keeping.keepOnce(batch, checks.read(batch, outcome.questions()), content);
    }

    private ImportBatch preview(
            ImportOutcome outcome, byte[] content, String name, Track track, String competency, AccountId by) {
        var hash = ImportKeeping.hash(content);
        return ImportBatch.preview(
                outcome, hash, name, track, competencies.get(competency).code(), by, clock.instant());
    }

    /** The same for text that was pasted. */
    public ImportBatchId readText(String text, Track track, String competency, AccountId by) {
        return readText(text, ReadAs.DETECTED, track, competency, by);
    }

    /** The same for text of which a person says what it is. */
    public ImportBatchId readText(String text, ReadAs as, Track track, String competency, AccountId by) {
        return read(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8), "", as, track, competency, by);
    }

    /** Whether the file can still be read another way. */
    public boolean mayReadAgain(ImportBatch batch) {
        return batch.state() == ImportState.PREVIEW && files.exists(batch.id());
    }

    /**
     * Reads the file again as a person says; what was changed in the preview is lost. Refuses UNUSABLE when nothing is found that
     * way, CONFLICT once the preview is over; then the first reading stays.
     */
    public void readAgain(ImportBatchId id, ReadAs as) {
        var content = files.find(id)
                .orElseThrow(() -> new RefusedException(
                        Reason.CONFLICT, "questionbank.import.error.read", "No file is kept of import " + id));
        var batch = get(id);
        var outcome = ImportOutcome.of(content, batch.name(), as, ReadingProgress.UNHEARD, pictures);
        keeping.replace(id, outcome, checks.read(batch, outcome.questions()));
    }

    /** The import; refuses NOT_FOUND. */
    public ImportBatch get(ImportBatchId id) {
        return batches.find(id).orElseThrow(() -> unknown("import " + id));
    }

    /**
     * Some of its questions in printed order, as the last check found them.
     *
     * @param first how many of them are passed over
     * @param most how many come at most
     */
    public List<ImportItem> items(ImportBatch batch, Set<ImportStanding> standings, int first, int most) {
        return checks.shown(batch, items.standing(batch.id(), standings, first, most));
    }

    /** How many of its questions stand how, those there are. */
    public Map<ImportStanding, Long> counts(ImportBatchId id) {
        return items.counts(id);
    }

    /** One of its questions; refuses NOT_FOUND. */
    public ImportItem item(ImportBatchId id, ImportItemId item) {
        return checks.shown(get(id), List.of(known(id, item))).get(0);
    }

    /** The numbers printed in the file at these positions; null where none is, absent where no question is. */
    public Map<Integer, @Nullable Integer> ordinals(ImportBatchId id, Collection<Integer> positions) {
        return items.ordinals(id, positions);
    }

    /** The newest imports that were not discarded. */
    public List<ImportBatch> recent(int most) {
        return batches.recent(most);
    }

    /** Imports of the very same content, newest first. */
    public List<ImportBatch> sameContent(ImportBatch batch) {
        return batches.sameContent(batch);
    }

    /** Sets what all questions share; those in the bank already keep theirs. */
    @Command
    public void settle(ImportBatchId id, Track track, String competency) {
        locked(id);
        batches.settle(id, track, competencies.get(competency).code());
        checks.rules(get(id));
    }

    /** Replaces a question by what a person made of it; a stale version is a concurrency failure. */
    @Command
    public void change(ImportBatchId id, ImportItemId item, ImportContent content, int version) {
        var batch = locked(id);
        items.change(known(id, item).id(), content, version);
        checks.written(batch, item);
    }

    /** Says that a question is fine as it is, stays out, or comes back. */
    @Command
    public void judge(ImportBatchId id, ImportItemId item, ImportVerdict verdict) {
        var batch = locked(id);
        items.judge(known(id, item).id(), verdict);
        checks.decided(batch, item);
    }

    /** Holds its open questions against the bank again, which may have changed since they were read. */
    @Command
    public void check(ImportBatchId id) {
        checks.all(locked(id));
    }

    /** Throws an import away, also while it is being read; refuses CONFLICT once questions of it are in the bank. */
    @Command
    public void discard(ImportBatchId id) {
        var batch = locked(id);
        if (batch.state() == ImportState.ACCEPTED) {
            throw new RefusedException(
                    Reason.CONFLICT, "questionbank.import.error.accepted", "Import " + id + " is in the bank");
        }
        batches.empty(id, ImportState.DISCARDED);
        items.dropPictures(id);
        files.delete(id);
        readings.delete(id);
    }

    private ImportBatch locked(ImportBatchId id) {
        return batches.lock(id).orElseThrow(() -> unknown("import " + id));
    }

    private ImportRow known(ImportBatchId id, ImportItemId item) {
        return items.find(item)
                .filter(row -> row.batch().equals(id))
                .orElseThrow(() -> unknown("item " + item + " of import " + id));
    }

    private static RefusedException unknown(String what) {
        return new RefusedException(Reason.NOT_FOUND, "questionbank.import.error.unknown", "No " + what);
    }
}
