package dev.touchstone.mail;

import dev.touchstone.shared.Command;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Takes letters in, and says what became of them. Nothing here talks to a mail server. */
@Service
public class Mailroom {

    /**
     * Renders the letter and puts it into the outbox, in the caller's transaction. The same letter again returns the
     * id it got the first time.
     *
     * @throws IllegalArgumentException when the text asks for a field the letter does not have, or an address or a
     *     value cannot go into a mail
     */
    @Command
    public MailId post(Letter letter) {
        throw new UnsupportedOperationException();
    }

    /** Posts the letter again as a new one, with a fresh link where it had a secret one. */
    @Command
    public MailId resend(MailId mail) {
        throw new UnsupportedOperationException();
    }

    /** Takes a letter back that has not left yet; false when it is too late. */
    @Command
    public boolean cancel(MailId mail) {
        throw new UnsupportedOperationException();
    }

    /** A person decided that a letter which may have arrived is sent once more, with the same Message-ID. */
    @Command
    public void confirmRepeat(MailId mail) {
        throw new UnsupportedOperationException();
    }

    /** The letters of one application, newest first. */
    public List<MailView> mailsOf(UUID application) {
        throw new UnsupportedOperationException();
    }

    /** One letter; refused as NOT_FOUND when there is none. */
    public MailView get(MailId mail) {
        throw new UnsupportedOperationException();
    }

    /** For each of these applications the state of its newest letter; applications without letters are absent. */
    public Map<UUID, DeliveryState> latestStates(Collection<UUID> applications) {
        throw new UnsupportedOperationException();
    }

    /** Removes the contents and the recipient of every letter of these applications; the delivery facts stay. */
    @Command
    public void erase(Collection<UUID> applications) {
        throw new UnsupportedOperationException();
    }
}
