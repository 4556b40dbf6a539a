package dev.touchstone.mail;

import dev.touchstone.mail.CalendarReplies.Verdict;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Reads the mailbox that answers to invitations go to (IMAP). Every mail is looked at once, whatever it is: it is marked as read, or
 * moved, before the next one. One bad mail never stops the others.
 */
@Component
class ReplyMailbox {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyMailbox.class);
    private static final int AT_ONCE = 100;
    private static final int LARGEST_MAIL = 512 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ReplySettings settings;
    private final CalendarReplies replies;

    ReplyMailbox(ReplySettings settings, CalendarReplies replies) {
        this.settings = settings;
        this.replies = replies;
    }

    /** Reads what is new; what became of it. A {@link MessagingException} means that the mailbox cannot be reached. */
    Map<Verdict, Integer> read() throws MessagingException {
        try (var store = open(settings, PATIENCE)) {
            try (var folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                var fresh = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                return take(folder, fresh.length > AT_ONCE ? Arrays.copyOf(fresh, AT_ONCE) : fresh);
            }
        }
    }

    /** Marked first: a mail that brings the node down is not met again. What the database could not take stays for the next time. */
    private Map<Verdict, Integer> take(Folder folder, Message[] fresh) throws MessagingException {
        var verdicts = new EnumMap<Verdict, Integer>(Verdict.class);
        int read = 0;
        for (var message : fresh) {
            message.setFlag(Flags.Flag.SEEN, true);
            try {
                verdicts.merge(verdict(message), 1, Integer::sum);
                read++;
            } catch (DataAccessException later) {
                LOG.warn(
                        "An answer waits for the database: {}", later.getClass().getSimpleName());
                message.setFlag(Flags.Flag.SEEN, false);
                break;
            }
        }
        if (!settings.doneFolder().isBlank() && read > 0) {
            moveAway(folder, Arrays.copyOf(fresh, read));
        }
        return verdicts;
    }

    private Verdict verdict(Message message) {
        try {
            if (message.getSize() > LARGEST_MAIL) {
                return Verdict.UNREADABLE;
            }
            var found = CalendarFinder.in(message);
            var verdict = found.isPresent() ? replies.take(found.get()) : Verdict.UNREADABLE;
            if (verdict != Verdict.RECORDED) {
                LOG.info("An answer to an invitation was left aside: {}", verdict);
            }
            return verdict;
        } catch (DataAccessException database) {
            throw database;
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError odd) {
            LOG.info(
                    "A mail in the mailbox of answers cannot be read: {}",
                    odd.getClass().getSimpleName());
            return Verdict.UNREADABLE;
        }
    }

    private void moveAway(Folder folder, Message[] read) throws MessagingException {
        var done = folder.getStore().getFolder(settings.doneFolder());
        if (!done.exists()) {
            done.create(Folder.HOLDS_MESSAGES);
        }
        folder.copyMessages(read, done);
        for (var message : read) {
            message.setFlag(Flags.Flag.DELETED, true);
        }
    }

    /** Signs in; whoever calls it closes it. */
    static Store open(ReplySettings settings, Duration patience) throws MessagingException {
        var protocol = settings.ssl() ? "imaps" : "imap";
        var properties = new Properties();
        for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + protocol + "." + wait, String.valueOf(patience.toMillis()));
        }
        properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        var store = Session.getInstance(properties).getStore(protocol);
        store.connect(settings.host(), settings.port(), settings.username(), settings.password());
        return store;
    }
}
