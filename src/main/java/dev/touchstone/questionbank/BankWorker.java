package dev.touchstone.questionbank;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.shared.RefusedException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Does what waits to be done for many questions, one act at a time, in the name of who asked for it. What a node leaves behind that
 * goes silent is continued by another where it ended.
 */
@Component
class BankWorker {

    private static final Logger log = LoggerFactory.getLogger(BankWorker.class);
    private static final int MOST_ATTEMPTS = 3;
    /** Questions between two looks whether somebody stopped it. */
    private static final int CHUNK = 50;

    private static final int TAGGED_AT_ONCE = 500;

    private final BankWorks works;
    private final WorkSteps steps;
    private final ReviewQueue reviews;
    private final CurrentAccount current;

    BankWorker(BankWorks works, WorkSteps steps, ReviewQueue reviews, CurrentAccount current) {
        this.works = works;
        this.steps = steps;
        this.reviews = reviews;
        this.current = current;
    }

    /** Works until nothing waits, or this node stops. */
    void run() {
        var next = works.take();
        while (next.isPresent()) {
            done(next.get());
            next = Thread.currentThread().isInterrupted() ? Optional.empty() : works.take();
        }
    }

    private void done(LeasedWork leased) {
        try {
            if (leased.work().stopping()) {
                throw new WorkStopped(leased.id());
            }
            if (leased.attempts() > MOST_ATTEMPTS) {
                steps.finish(leased.id(), "questionbank.work.error.failed");
                return;
            }
            current.as(leased.work().createdBy(), () -> {
                act(leased);
                return true;
            });
        } catch (WorkStopped stopped) {
            log.info("{}", stopped.getMessage());
            end(leased);
        }
    }

    private void act(LeasedWork leased) {
        var batch = leased.work().batch();
        if (batch == null) {
            each(leased);
            return;
        }
        try {
            steps.settle(leased, batch, leased.work().createdBy());
        } catch (RefusedException refused) {
            steps.finish(leased.id(), refused.key());
        }
    }

    private void each(LeasedWork leased) {
        var work = leased.work();
        var chunk = work.act() == BankAct.TAG || work.act() == BankAct.UNTAG ? TAGGED_AT_ONCE : CHUNK;
        for (var items = works.items(work.id(), chunk); !items.isEmpty(); items = works.items(work.id(), chunk)) {
            if (Thread.currentThread().isInterrupted() || !works.keep(leased)) {
                throw new WorkStopped(work.id());
            }
            if (chunk == TAGGED_AT_ONCE) {
                steps.tag(work, items);
            } else {
                clear(work, items).forEach(item -> one(work, item));
            }
        }
        steps.finish(work.id(), null);
    }

    /** What somebody should look at stays where that was asked for. */
    private List<WorkItem> clear(BankWork work, List<WorkItem> items) {
        if (!work.clearOnly()) {
            return items;
        }
        var clear = new HashSet<>(reviews.clear(items.stream()
                .map(WorkItem::seen)
                .filter(Objects::nonNull)
                .map(SeenVersion::version)
                .toList()));
        var doubtful = items.stream()
                .filter(item ->
                        item.seen() != null && !clear.contains(item.seen().version()))
                .toList();
        steps.leave(work, doubtful, "questionbank.bulk.doubtful");
        return items.stream().filter(item -> !doubtful.contains(item)).toList();
    }

    private void one(BankWork work, WorkItem item) {
        try {
            steps.act(work, item);
        } catch (RefusedException refused) {
            steps.leave(work, List.of(item), refused.key());
        } catch (ConcurrencyFailureException collision) {
            steps.leave(work, List.of(item), "questionbank.bulk.busy");
        }
    }

    /** A node that ends hands over what nobody stopped; an interrupted thread could not ask the database. */
    private void end(LeasedWork leased) {
        var interrupted = Thread.interrupted();
        if (works.find(leased.id())
                .filter(work -> work.stopping() && !work.isOver())
                .isPresent()) {
            steps.finish(leased.id(), null);
        } else if (interrupted) {
            works.release(leased);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
