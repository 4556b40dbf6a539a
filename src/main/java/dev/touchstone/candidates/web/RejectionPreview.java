package dev.touchstone.candidates.web;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.mail.Letter;
import dev.touchstone.mail.MailDraft;
import dev.touchstone.mail.Mailroom;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The letter a candidate gets when they are rejected, as it would read now. */
@Component
class RejectionPreview {

    private final JobApplications applications;
    private final Jobs jobs;
    private final Mailroom mailroom;

    RejectionPreview(JobApplications applications, Jobs jobs, Mailroom mailroom) {
        this.applications = applications;
        this.jobs = jobs;
        this.mailroom = mailroom;
    }

    /** Empty for people without an address: nobody writes to them. */
    Optional<MailDraft> of(JobApplication application) {
        var person = applications.candidate(application.id());
        if (person.email() == null) {
            return Optional.empty();
        }
        return Optional.of(mailroom.preview(Letter.to(person.name(), person.email(), person.language())
                .with("jobTitle", jobs.get(application.job()).title())
                .with("applicationNumber", application.number())
                .of("application-rejected", application.id())));
    }
}
