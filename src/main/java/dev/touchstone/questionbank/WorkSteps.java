package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The steps of an act for many questions, each in a transaction with its tally: what was counted was done, and is not begun again. */
@Component
class WorkSteps {

    private final BankWorks works;
    private final QuestionBank bank;
    private final DraftDesk drafts;
    private final ReviewDesk desk;
    private final QuestionTags tags;
    private final ImportAcceptance acceptance;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkSteps(
            BankWorks works,
            QuestionBank bank,
            DraftDesk drafts,
            ReviewDesk desk,
            QuestionTags tags,
            ImportAcceptance acceptance,
            ApplicationEventPublisher events,
            Clock clock) {
        this.works = works;
        this.bank = bank;
        this.drafts = drafts;
        this.desk = desk;
        this.tags = tags;
        this.acceptance = acceptance;
        this.events = events;
        this.clock = clock;
    }

    /** Does it for one question; refuses what doing it there alone would refuse, and then counts nothing. */
    @Command
    public void act(BankWork work, WorkItem item) {
        works.lazily();
        switch (work.act()) {
            case PUBLISH -> desk.publish(waiting(item), work.createdBy());
            case SEND_BACK -> desk.sendBack(waiting(item), work.words(), work.createdBy());
            case RETIRE -> retire(item.question());
            default -> throw new IllegalArgumentException(work.act() + " is not done one by one");
        }
        works.succeeded(work.id(), 1);
        works.drop(work.id(), List.of(item));
    }

    private SeenVersion waiting(WorkItem item) {
        if (item.seen() != null) {
            return item.seen();
        }
        var draft = drafts.open(item.question()).filter(OpenVersion::isDraft).isPresent();
        throw refused(draft ? "questionbank.bulk.draft" : "questionbank.bulk.noneWaits", item.question());
    }

    private void retire(QuestionId question) {
        if (!bank.retire(question)) {
            throw refused("questionbank.bulk.notInUse", question);
        }
    }

    /** Counts those that stay as they are. */
    @Command
    public void leave(BankWork work, List<WorkItem> items, String reason) {
        if (!items.isEmpty()) {
            works.refused(work.id(), reason, items.size());
            works.drop(work.id(), items);
        }
    }

    /** Puts the tag on all of these, or takes it off. */
    @Command
    public void tag(BankWork work, List<WorkItem> items) {
        var questions = items.stream().map(WorkItem::question).toList();
        var adding = work.act() == BankAct.TAG;
        int changed = adding ? tags.add(questions, work.words()) : tags.remove(questions, work.words());
        works.succeeded(work.id(), changed);
        if (changed < items.size()) {
            works.refused(
                    work.id(),
                    adding ? "questionbank.bulk.tagged" : "questionbank.bulk.untagged",
                    items.size() - changed);
        }
        works.drop(work.id(), items);
    }

    /** Takes an import in or out and ends the work with it. */
    @Command
    public void settle(LeasedWork leased, ImportBatchId batch, AccountId by) {
        WorkProgress progress = (done, total) -> {
            if (!works.report(leased, done, total)) {
                throw new WorkStopped(leased.id());
            }
        };
        int questions =
                switch (leased.work().act()) {
                    case TAKE_BACK -> acceptance.undo(batch, progress);
                    case ACCEPT_ALL -> acceptance.accept(batch, true, by, progress);
                    default -> acceptance.accept(batch, false, by, progress);
                };
        works.settled(leased.id(), questions);
        works.finish(leased.id(), questions == 0 ? "questionbank.import.noneTaken" : null, clock.instant());
    }

    /**
     * Ends it and says what came of it; for an import, its own fact says that already.
     *
     * @param problem why it ended before its end, or null
     */
    @Command
    public void finish(BankWorkId id, @Nullable String problem) {
        works.finish(id, problem, clock.instant());
        works.find(id)
                .filter(work -> !work.act().isForImport())
                .ifPresent(work -> events.publishEvent(
                        new BankWorkDone(id, work.act(), work.succeeded(), work.total() - work.succeeded())));
    }

    private static RefusedException refused(String key, QuestionId question) {
        return new RefusedException(Reason.CONFLICT, key, "Question %s: %s".formatted(question, key));
    }
}
