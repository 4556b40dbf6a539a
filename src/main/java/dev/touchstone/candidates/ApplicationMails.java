package dev.touchstone.candidates;

import dev.touchstone.mail.MailView;
import dev.touchstone.mail.Mailroom;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The letters of an application, as the signed-in person may know of them: who does not recruit for its job knows of no confidential one. */
@Component
public class ApplicationMails {

    private final Mailroom mailroom;
    private final ApplicationAccess access;
    private final List<ConfidentialLetters> confidential;

    ApplicationMails(Mailroom mailroom, ApplicationAccess access, List<ConfidentialLetters> confidential) {
        this.mailroom = mailroom;
        this.access = access;
        this.confidential = confidential;
    }

    /** The newest first. */
    public List<MailView> of(JobApplicationId application) {
        var all = mailroom.mailsOf(application.value());
        return all.stream().anyMatch(mail -> isConfidential(mail.kind())) && !access.mayRecruit(application)
                ? all.stream().filter(mail -> !isConfidential(mail.kind())).toList()
                : all;
    }

    /** Whether the signed-in person may read a letter of this kind. */
    boolean mayRead(UUID application, String kind) {
        return isConfidential(kind) ? access.mayRecruit(application) : access.mayView(application);
    }

    private boolean isConfidential(String kind) {
        return confidential.stream().anyMatch(letters -> letters.kinds().contains(kind));
    }
}
