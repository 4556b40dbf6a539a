package dev.touchstone.mail;

import dev.touchstone.platform.DoctorCheck;
import dev.touchstone.shared.Language;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Whether answers to invitations are read at all, and whether their mailbox can be opened. Reads and marks no mail. */
final class ReplyMailboxCheck implements DoctorCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    public List<Finding> look(Environment settings, Locale locale) {
        var language = Language.of(locale);
        var mailbox = Binder.get(settings).bindOrCreate("touchstone.calendar.replies", ReplySettings.class);
        if (!mailbox.areRead()) {
            return finding(Severity.FINE, language, "mail.doctor.replies.off");
        }
        var where = mailbox.host() + ":" + mailbox.port();
        try {
            return isThere(mailbox)
                    ? finding(Severity.FINE, language, "mail.doctor.replies", where, mailbox.folder())
                    : finding(Severity.WARNING, language, "mail.doctor.replies.folder", where, mailbox.folder());
        } catch (AuthenticationFailedException refused) {
            return finding(Severity.WARNING, language, "mail.doctor.replies.refused", where, Handover.words(refused));
        } catch (MessagingException unreachable) {
            return finding(
                    Severity.WARNING, language, "mail.doctor.replies.unreachable", where, Handover.words(unreachable));
        }
    }

    private static boolean isThere(ReplySettings mailbox) throws MessagingException {
        try (var store = ReplyMailbox.open(mailbox, PATIENCE)) {
            return store.getFolder(mailbox.folder()).exists();
        }
    }

    private static List<Finding> finding(Severity severity, Language language, String key, Object... details) {
        return List.of(new Finding(severity, Wording.of(language, key, details)));
    }
}
