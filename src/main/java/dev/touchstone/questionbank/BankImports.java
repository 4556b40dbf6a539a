package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import dev.touchstone.questionbank.reader.BankDocument;
import dev.touchstone.questionbank.reader.BankReader;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** Files on their way into the bank: read once, looked through, mended. What goes in is up to {@link ImportAcceptance}. */
@Service
public class BankImports {

    private final ImportBatches batches;
    private final ImportItems items;
    private final ImportReview review;
    private final ImportKeeping keeping;
    private final Competencies competencies;
    private final Clock clock;

    BankImports(
            ImportBatches batches,
            ImportItems items,
            ImportReview review,
            ImportKeeping keeping,
            Competencies competencies,
            Clock clock) {
        this.batches = batches;
        this.items = items;
        this.review = review;
        this.keeping = keeping;
        this.competencies = competencies;
        this.clock = clock;
    }

    /** Reads a file and keeps what was found; refuses UNUSABLE when it cannot be read or holds no question. */
    public ImportBatchId read(byte[] content, String name, Track track, String competency, AccountId by) {
        return keep(new BankReader().read(content, name), content, name, track, competency, by);
    }

    /** The same for text that was pasted. */
    public ImportBatchId readText(String text, Track track, String competency, AccountId by) {
        var content = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
        return keep(new BankReader().read(content, ""), content, "", track, competency, by);
    }

    /** The import; refuses NOT_FOUND. */
    public ImportBatch get(ImportBatchId id) {
        return batches.find(id).orElseThrow(() -> unknown("import " + id));
    }

    /** Its questions in printed order, each with how it stands. */
    public List<ImportItem> items(ImportBatchId id) {
        return review.of(get(id), items.of(id));
    }

    /** One of its questions; refuses NOT_FOUND. */
    public ImportItem item(ImportBatchId id, ImportItemId item) {
        return items(id).stream()
                .filter(one -> one.id().equals(item))
                .findFirst()
                .orElseThrow(() -> unknown("item " + item + " of import " + id));
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
        batches.settle(id, track, competencies.get(competency).code());
    }

    /** Replaces a question by what a person made of it; a stale version is a concurrency failure. */
    @Command
    public void change(ImportBatchId id, ImportItemId item, ImportContent content, int version) {
        items.change(item(id, item).id(), content, version);
    }

    /** Says that a question is fine as it is, stays out, or comes back. */
    @Command
    public void judge(ImportBatchId id, ImportItemId item, ImportVerdict verdict) {
        items.judge(item(id, item).id(), verdict);
    }

    /** Throws an import away; refuses CONFLICT once questions of it are in the bank. */
    @Command
    public void discard(ImportBatchId id) {
        var batch = batches.lock(id).orElseThrow(() -> unknown("import " + id));
        if (batch.state() == ImportState.ACCEPTED) {
            throw new RefusedException(
                    Reason.CONFLICT, "questionbank.import.error.accepted", "Import " + id + " is in the bank");
        }
        batches.empty(id, ImportState.DISCARDED);
    }

    private ImportBatchId keep(
            BankDocument document, byte[] content, String name, Track track, String competency, AccountId by) {
        var questions = document.questions().stream()
                .map(question -> ImportReading.content(document, question))
                .toList();
        if (questions.isEmpty()) {
            throw new RefusedException(
                    Reason.UNUSABLE, "questionbank.import.error.noQuestions", "No question in " + document.format());
        }
        var batch = new ImportBatch(
                ImportBatchId.next(),
                name,
                ImportKeeping.hash(content),
                document.format(),
                ImportReading.remarks(document.defects()),
                track,
                competencies.get(competency).code(),
                ImportState.PREVIEW,
                clock.instant(),
                by,
                null);
        keeping.keep(batch, questions);
        return batch.id();
    }

    private static RefusedException unknown(String what) {
        return new RefusedException(Reason.NOT_FOUND, "questionbank.import.error.unknown", "No " + what);
    }
}
