package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where people ask for something to be done for all questions that match, or for a large import; see how far it is, and stop it. */
@Service
public class BankWorkDesk {

    /** An import of more questions goes in and out in the background. */
    private static final int MANY = 500;

    private final BankWorks works;
    private final WorkChoices choices;
    private final ImportItems items;
    private final Clock clock;

    BankWorkDesk(BankWorks works, WorkChoices choices, ImportItems items, Clock clock) {
        this.works = works;
        this.choices = choices;
        this.items = items;
        this.clock = clock;
    }

    /** How many questions a filter finds. */
    public WholeSelection matching(QuestionFilter filter, AccountId person) {
        return choices.matching(filter, person);
    }

    /** How many versions wait for a reviewer. */
    public WholeSelection waiting(AccountId person) {
        return choices.waiting(person);
    }

    /**
     * Has something done for all questions that a filter finds at this moment. Refuses UNUSABLE a tag of none or over 30 characters,
     * and an act for nothing.
     *
     * @param tag for tagging only
     */
    @Command
    public BankWorkId forMatching(QuestionFilter filter, BankAct act, String tag, AccountId by) {
        var words = act == BankAct.TAG || act == BankAct.UNTAG ? QuestionSelection.checked(tag) : "";
        var id = begin(act, words, false, null, 0, by);
        return chosen(id, choices.choose(id, filter));
    }

    /**
     * Publishes or sends back all that waits for a reviewer at this moment. Refuses UNUSABLE sending back without a remark, and an
     * act for nothing.
     *
     * @param clearOnly whether what has an open doubt waits on
     */
    @Command
    public BankWorkId forWaiting(BankAct act, String remark, boolean clearOnly, AccountId by) {
        var id = begin(act, act == BankAct.SEND_BACK ? ReviewDesk.checked(remark) : "", clearOnly, null, 0, by);
        return chosen(id, choices.chooseWaiting(id));
    }

    private BankWorkId chosen(BankWorkId id, int questions) {
        if (questions == 0) {
            throw new RefusedException(
                    Reason.UNUSABLE, "questionbank.work.error.none", "Nothing matches for work " + id);
        }
        return id;
    }

    /** Has a large import taken in or out in the background; empty when it is small enough to be waited for. Asked twice, it is one. */
    @Command
    public Optional<BankWorkId> forImport(ImportBatchId batch, BankAct act, AccountId by) {
        var open = works.open(batch);
        if (open.isPresent()) {
            return open;
        }
        var wanted =
                switch (act) {
                    case TAKE_BACK -> Set.of(ImportStanding.TAKEN);
                    case ACCEPT_ALL -> Set.of(ImportStanding.READY, ImportStanding.REVISES, ImportStanding.DOUBTFUL);
                    default -> Set.of(ImportStanding.READY, ImportStanding.REVISES);
                };
        var counts = items.counts(batch);
        long many = wanted.stream()
                .mapToLong(standing -> counts.getOrDefault(standing, 0L))
                .sum();
        return many <= MANY ? Optional.empty() : Optional.of(begin(act, "", false, batch, (int) many, by));
    }

    private BankWorkId begin(
            BankAct act, String words, boolean clearOnly, @Nullable ImportBatchId batch, int total, AccountId by) {
        var work = BankWork.begun(act, words, clearOnly, batch, total, by, clock.instant());
        works.insert(work);
        return work.id();
    }

    /** The work; refuses NOT_FOUND. */
    public BankWork get(BankWorkId id) {
        return works.find(id)
                .orElseThrow(() ->
                        new RefusedException(Reason.NOT_FOUND, "questionbank.work.error.unknown", "No work " + id));
    }

    /** What is being done with an import. */
    public Optional<BankWorkId> open(ImportBatchId batch) {
        return works.open(batch);
    }

    /** Ends it after the questions it is at: what was done stays, an import stays as it was. */
    @Command
    public void stop(BankWorkId id) {
        get(id);
        works.stop(id);
    }
}
