package dev.touchstone.candidates;

import dev.touchstone.mail.MailGuard;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Letters of an application are for who may see the application, confidential ones for its recruiters. */
@Component
class ApplicationMailGuard implements MailGuard {

    private final ApplicationMails mails;

    ApplicationMailGuard(ApplicationMails mails) {
        this.mails = mails;
    }

    @Override
    public boolean mayReadMail(UUID application, String kind) {
        return mails.mayRead(application, kind);
    }
}
