package dev.touchstone.questionbank;

import java.util.UUID;

/**
 * A piece of work that this node does.
 *
 * @param holder names this attempt; another one's lease has another
 * @param attempts including this one
 */
record LeasedWork(BankWork work, UUID holder, int attempts) {

    BankWorkId id() {
        return work.id();
    }
}
