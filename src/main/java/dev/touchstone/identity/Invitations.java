package dev.touchstone.identity;

import org.springframework.stereotype.Service;

/** One-time links by which staff set their password. */
@Service
class Invitations {

    void send(Account account) {
        throw new UnsupportedOperationException("Invitation of " + account.id());
    }
}
