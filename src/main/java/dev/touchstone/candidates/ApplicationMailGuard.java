package dev.touchstone.candidates;

import dev.touchstone.mail.MailGuard;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Letters of an application are for who may see the application. */
@Component
class ApplicationMailGuard implements MailGuard {

    private final ApplicationAccess access;

    ApplicationMailGuard(ApplicationAccess access) {
        this.access = access;
    }

    @Override
    public boolean mayReadMailsOf(UUID application) {
        return access.mayView(application);
    }
}
