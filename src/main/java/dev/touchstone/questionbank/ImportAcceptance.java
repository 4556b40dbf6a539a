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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Takes questions of an import into the bank, and out again while nothing has used them. */
@Service
public class ImportAcceptance {

    /** Questions between two reports. */
    private static final int CHUNK = 500;

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
        return accept(id, doubtfulToo, by, WorkProgress.UNHEARD);
    }

    /** The same, telling how far it is. */
    int accept(ImportBatchId id, boolean doubtfulToo, AccountId by, WorkProgress progress) {
        var batch = locked(id);
        if (batch.state() == ImportState.DISCARDED) {
            throw new RefusedException(
                    Reason.CONFLICT, "questionbank.import.error.discarded", "Import " + id + " was discarded");
        }
        batches.lockBank();
        var wanted = doubtfulToo
                ? Set.of(ImportStanding.READY, ImportStanding.REVISES, ImportStanding.DOUBTFUL)
                : Set.of(ImportStanding.READY, ImportStanding.REVISES);
        var going = going(batch, wanted);
        var taken = new ArrayList<ImportItems.Taken>();
        add(going, by, taken, progress);
        revise(going, by, taken, progress);
        if (!taken.isEmpty()) {
            items.take(taken);
            checks.rest(batch);
            batches.accepted(id, by, clock.instant());
            files.delete(id);
            events.publishEvent(new BankImported(id, taken.size()));
        }
        return taken.size();
    }

    /** What stood like this when somebody saw it and still does: nothing goes in unseen because something else changed. */
    private List<ImportItem> going(ImportBatch batch, Set<ImportStanding> wanted) {
        var rows = items.of(batch.id());
        var seen = rows.stream()
                .filter(row -> wanted.contains(row.finding().standing()))
                .map(ImportRow::id)
                .collect(Collectors.toSet());
        return checks.now(batch, rows).stream()
                .filter(item -> wanted.contains(item.standing()) && seen.contains(item.id()))
                .toList();
    }

    /** As new questions; what the file says twice goes in once. */
    private void add(List<ImportItem> going, AccountId by, List<ImportItems.Taken> taken, WorkProgress progress) {
        var before = new FileStems();
        var added = new ArrayList<ImportItem>();
        for (var item : going) {
            if (item.revised() == null
                    && before.same(item.draft(), item.content().shown()).isEmpty()) {
                added.add(item);
            }
            before.add(item.position(), item.draft(), item.content().shown());
        }
        for (int from = 0; from < added.size(); from += CHUNK) {
            progress.at(taken.size(), going.size());
            enter(added.subList(from, Math.min(added.size(), from + CHUNK)), by, taken);
        }
    }

    private void enter(List<ImportItem> added, AccountId by, List<ImportItems.Taken> taken) {
        var versions = handingIn.enter(added.stream().map(ImportItem::draft).toList(), by);
        var shown = new LinkedHashMap<QuestionVersionId, List<Picture>>();
        versions.forEach(
                version -> shown.put(version, added.get(shown.size()).content().shown()));
        pictures.show(shown);
        IntStream.range(0, added.size())
                .mapToObj(index -> new ImportItems.Taken(added.get(index).id(), versions.get(index), null))
                .forEach(taken::add);
    }

    /** As the next versions of questions of the bank, one for each. */
    private void revise(List<ImportItem> going, AccountId by, List<ImportItems.Taken> taken, WorkProgress progress) {
        var revised = new HashSet<QuestionId>();
        for (var item : going) {
            var old = item.revised();
            if (old != null && revised.add(old.question())) {
                if (revised.size() % CHUNK == 0) {
                    progress.at(taken.size(), going.size());
                }
                var next = handingIn.enterNext(old.question(), old.version(), item.draft(), by);
                show(item, next);
                taken.add(new ImportItems.Taken(item.id(), next, old.id()));
            }
        }
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
        undo(id, WorkProgress.UNHEARD);
    }

    /** The same, telling how far it is; how many it were. */
    int undo(ImportBatchId id, WorkProgress progress) {
        var batch = locked(id);
        var taken = items.release(id);
        if (taken.isEmpty()) {
            return 0;
        }
        delete(id, taken, progress);
        batches.empty(id, ImportState.PREVIEW);
        checks.all(batch);
        events.publishEvent(new BankImportUndone(id, taken.size()));
        return taken.size();
    }

    /** All or none, as many at once as one statement should take. */
    private void delete(
            ImportBatchId id, Map<QuestionVersionId, Optional<QuestionVersionId>> taken, WorkProgress progress) {
        var all = new ArrayList<>(taken.entrySet());
        for (int from = 0; from < all.size(); from += CHUNK) {
            progress.at(from, all.size());
            var some = new LinkedHashMap<QuestionVersionId, Optional<QuestionVersionId>>();
            all.subList(from, Math.min(all.size(), from + CHUNK))
                    .forEach(one -> some.put(one.getKey(), one.getValue()));
            if (!questions.delete(some)) {
                throw new RefusedException(
                        Reason.CONFLICT, "questionbank.import.error.used", "Questions of import " + id + " are in use");
            }
        }
    }

    private ImportBatch locked(ImportBatchId id) {
        return batches.lock(id)
                .orElseThrow(() ->
                        new RefusedException(Reason.NOT_FOUND, "questionbank.import.error.unknown", "No import " + id));
    }
}
