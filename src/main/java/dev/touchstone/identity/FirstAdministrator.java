package dev.touchstone.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A new installation has nobody who could invite anybody: the log gets a one-time link for the first administrator. Every
 * start and every node prints one; each of them works until somebody used one.
 */
@Component
@Profile("!demo & !test")
class FirstAdministrator {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final AccountChanges accounts;
    private final Invitations invitations;

    FirstAdministrator(AccountChanges accounts, Invitations invitations) {
        this.accounts = accounts;
        this.invitations = invitations;
    }

    @EventListener(ApplicationReadyEvent.class)
    void offerLink() {
        if (!accounts.hasAdministrator()) {
            log.warn(
                    "There is no administrator yet. Open this link, or that of another node, within 24 hours to become it: {}",
                    invitations.ofFirstAdministrator());
        }
    }
}
