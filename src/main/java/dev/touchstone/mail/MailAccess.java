package dev.touchstone.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * For {@code @PreAuthorize}: letters of an application are for who works on it, as every {@link MailGuard} sees it.
 * Letters of no application (staff invitations) are nobody’s here: the handler lets administrators in.
 */
@Component("mailAccess")
public class MailAccess {

    private final Mailroom mailroom;
    private final ObjectProvider<MailGuard> guards;

    MailAccess(Mailroom mailroom, ObjectProvider<MailGuard> guards) {
        this.mailroom = mailroom;
        this.guards = guards;
    }

    /** Whether the current person may read this letter; a letter that is not there is nobody's. */
    public boolean mayRead(MailId mail) {
        return mailroom.find(mail)
                .filter(view -> mayRead(view.application(), view.kind()))
                .isPresent();
    }

    private boolean mayRead(@Nullable UUID application, String kind) {
        return application != null && guards.stream().allMatch(guard -> guard.mayReadMail(application, kind));
    }
}
