package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.Paging;

/** A colleague who publishes what waits, so that a test has it in use. */
final class Reviewers {

    private Reviewers() {}

    /** Publishes all that this colleague did not write; how many it was. */
    static int publishAll(ReviewQueue queue, ReviewDesk desk, AccountId colleague) {
        var waiting = queue.page(new Paging(0, 200)).items();
        return Bulk.each(waiting, one -> desk.publish(one.open().seen(), colleague))
                .done();
    }
}
