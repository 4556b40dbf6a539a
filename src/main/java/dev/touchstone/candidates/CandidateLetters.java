package dev.touchstone.candidates;

import dev.touchstone.jobs.Jobs;
import dev.touchstone.mail.Letter;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Begins letters to candidates with what every one of them says: who, which job, which application. */
@Component
public class CandidateLetters {

    private final JobApplications applications;
    private final Jobs jobs;
    private final CandidateContacts contacts;

    CandidateLetters(JobApplications applications, Jobs jobs, CandidateContacts contacts) {
        this.applications = applications;
        this.jobs = jobs;
        this.contacts = contacts;
    }

    /**
     * A letter to the candidate of an application in their language; empty when they have no e-mail, then a recruiter
     * hands the link on by other means.
     */
    public Optional<Letter.Draft> to(JobApplicationId id) {
        var application = applications.get(id);
        var candidate = applications.candidate(id);
        if (candidate.email() == null) {
            return Optional.empty();
        }
        var title = jobs.get(application.job()).title().in(candidate.language());
        return Optional.of(Letter.to(candidate.name(), candidate.email(), candidate.language())
                .with("candidateName", candidate.name())
                .with("jobTitle", title)
                .with("applicationNumber", application.number())
                .about(id.value()));
    }

    /** The same, naming whom to ask; an answer to the letter goes there. */
    public Optional<Letter.Draft> withContact(JobApplicationId id) {
        var contact = contacts.of(id);
        return to(id).map(draft -> draft.with("contactName", contact.name()).with("contactEmail", contact.email()));
    }
}
