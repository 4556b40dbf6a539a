package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Takes questions of an import into the bank, and out again while nothing has used them. */
@Service
public class ImportAcceptance {

    private final ImportBatches batches;
    private final ImportItems items;
    private final ImportFiles files;
    private final ImportChecks checks;
    private final HandingIn handingIn;
    private final Questions questions;
    private final PictureStore pictures;
    private final Translations translations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportAcceptance(
            ImportBatches batches,
            ImportItems items,
            ImportFiles files,
            ImportChecks checks,
            HandingIn handingIn,
            Questions questions,
            PictureStore pictures,
            Translations translations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.batches = batches;
        this.items = items;
        this.files = files;
        this.checks = checks;
        this.handingIn = handingIn;
        this.questions = questions;
        this.pictures = pictures;
        this.translations = translations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Hands in the questions that may go in, all or none; who accepts counts as their author, a colleague publishes them. Where
     * one person is enough they are in use at once. What breaks a rule, is in the bank already or was left out stays.
     *
     * @param doubtfulToo whether those with an open doubt go in as well
     * @return how many went in
     */
    @Command
    public int accept(ImportBatchId id, boolean doubtfulToo, AccountId by) {
        var batch = locked(id);
        if (batch.state() == ImportState.DISCARDED) {
            throw new RefusedException(
                    Reason.CONFLICT, "questionbank.import.error.discarded", "Import " + id + " was discarded");
        }
        batches.lockBank();
        var wanted = doubtfulToo
                ? Set.of(ImportStanding.READY, ImportStanding.REVISES, ImportStanding.DOUBTFUL)
                : Set.of(ImportStanding.READY, ImportStanding.REVISES);
        var going = checks.now(batch, items.of(id)).stream()
                .filter(item -> wanted.contains(item.standing()))
                .toList();
        var taken = new ArrayList<>(add(going, by));
        taken.addAll(revise(going, by));
        if (!taken.isEmpty()) {
            items.take(taken);
            checks.rest(batch);
            batches.accepted(id, by, clock.instant());
            files.delete(id);
            events.publishEvent(new BankImported(id, taken.size()));
        }
        return taken.size();
    }

    /** As new questions; what the file says twice goes in once. */
    private List<ImportItems.Taken> add(List<ImportItem> going, AccountId by) {
        var before = new FileStems();
        var added = new ArrayList<ImportItem>();
        for (var item : going) {
            if (item.revised() == null
                    && before.same(item.draft(), item.content().shown()).isEmpty()) {
                added.add(item);
            }
            before.add(item.position(), item.draft(), item.content().shown());
        }
        var versions = handingIn.enter(added.stream().map(ImportItem::draft).toList(), by);
        var shown = new LinkedHashMap<QuestionVersionId, List<Picture>>();
        versions.forEach(
                version -> shown.put(version, added.get(shown.size()).content().shown()));
        pictures.show(shown);
        return IntStream.range(0, added.size())
                .mapToObj(index -> new ImportItems.Taken(added.get(index).id(), versions.get(index), null))
                .toList();
    }

    /** As the next versions of questions of the bank, one for each. */
    private List<ImportItems.Taken> revise(List<ImportItem> going, AccountId by) {
        var revised = new HashSet<QuestionId>();
        var taken = new ArrayList<ImportItems.Taken>();
        for (var item : going) {
            var old = item.revised();
            if (old != null && revised.add(old.question())) {
                var next = handingIn.enterNext(old.question(), old.version(), item.draft(), by);
                show(item, next);
                taken.add(new ImportItems.Taken(item.id(), next, old.id()));
            }
        }
        return taken;
    }

    /** A file without pictures leaves those of the question as they are. */
    private void show(ImportItem item, QuestionVersionId next) {
        var revised = item.revised();
        if (revised != null && !item.content().shown().isEmpty()) {
            pictures.clear(next);
            pictures.show(Map.of(next, item.shown()));
            translations.settle(revised.question(), next);
        }
    }

    /** Takes its questions out of the bank and brings back the versions they replaced; refuses CONFLICT when one of them was used or edited since. */
    @Command
    public void undo(ImportBatchId id) {
        var batch = locked(id);
        var taken = items.release(id);
        if (taken.isEmpty()) {
            return;
        }
        if (!questions.delete(taken)) {
            throw new RefusedException(
                    Reason.CONFLICT, "questionbank.import.error.used", "Questions of import " + id + " are in use");
        }
        batches.empty(id, ImportState.PREVIEW);
        checks.all(batch);
        events.publishEvent(new BankImportUndone(id, taken.size()));
    }

    private ImportBatch locked(ImportBatchId id) {
        return batches.lock(id)
                .orElseThrow(() ->
                        new RefusedException(Reason.NOT_FOUND, "questionbank.import.error.unknown", "No import " + id));
    }
}
