package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Takes questions of an import into the bank, and out again while nothing has used them. */
@Service
public class ImportAcceptance {

    private final ImportBatches batches;
    private final ImportItems items;
    private final ImportFiles files;
    private final ImportReview review;
    private final HandingIn handingIn;
    private final Questions questions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportAcceptance(
            ImportBatches batches,
            ImportItems items,
            ImportFiles files,
            ImportReview review,
            HandingIn handingIn,
            Questions questions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.batches = batches;
        this.items = items;
        this.files = files;
        this.review = review;
        this.handingIn = handingIn;
        this.questions = questions;
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
        var wanted = doubtfulToo
                ? Set.of(ImportStanding.READY, ImportStanding.REVISES, ImportStanding.DOUBTFUL)
                : Set.of(ImportStanding.READY, ImportStanding.REVISES);
        int taken = 0;
        var revised = new HashSet<QuestionId>();
        for (var item : review.of(batch, items.of(id))) {
            if (wanted.contains(item.standing()) && take(item, revised, by)) {
                taken++;
            }
        }
        if (taken > 0) {
            batches.accepted(id, by, clock.instant());
            files.delete(id);
            events.publishEvent(new BankImported(id, taken));
        }
        return taken;
    }

    /** As a new question or as the next version; what the bank got from this import a moment ago is left. */
    private boolean take(ImportItem item, Set<QuestionId> revised, AccountId by) {
        var old = item.revised();
        if (old == null) {
            return !repeats(item) && add(item, by);
        }
        if (!revised.add(old.question())) {
            return false;
        }
        items.take(item.id(), handingIn.enterNext(old.question(), old.version(), item.draft(), by), old.id());
        return true;
    }

    private boolean add(ImportItem item, AccountId by) {
        items.take(item.id(), handingIn.enter(item.draft(), by), null);
        return true;
    }

    private boolean repeats(ImportItem item) {
        var key = Stems.key(item.draft().stem().zh());
        return questions.twins(Set.of(key)).stream()
                .anyMatch(twin -> twin.is(key, item.draft().options()));
    }

    /** Takes its questions out of the bank and brings back the versions they replaced; refuses CONFLICT when one of them was used or edited since. */
    @Command
    public void undo(ImportBatchId id) {
        locked(id);
        var taken = items.release(id);
        if (taken.isEmpty()) {
            return;
        }
        if (!questions.delete(taken)) {
            throw new RefusedException(
                    Reason.CONFLICT, "questionbank.import.error.used", "Questions of import " + id + " are in use");
        }
        batches.empty(id, ImportState.PREVIEW);
        events.publishEvent(new BankImportUndone(id, taken.size()));
    }

    private ImportBatch locked(ImportBatchId id) {
        return batches.lock(id)
                .orElseThrow(() ->
                        new RefusedException(Reason.NOT_FOUND, "questionbank.import.error.unknown", "No import " + id));
    }
}
