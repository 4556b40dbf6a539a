package dev.touchstone.writtentest;

import dev.touchstone.candidates.CandidateContacts;
import dev.touchstone.candidates.CandidateLetters;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.CandidateLinks;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.mail.Letter;
import dev.touchstone.mail.LinkRenewal;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.mail.SecretLink;
import dev.touchstone.shared.BaseUrl;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mails around an appeal. That to the recruiter does not say what the candidate wrote: it may tell the result. */
@Component
class AppealLetters implements LinkRenewal {

    private static final String ANSWERED = "appeal-answered";
    private static final Duration PORTAL_LINK = Duration.ofDays(180);

    private final CandidateContacts contacts;
    private final CandidateLetters candidates;
    private final CandidateLinks links;
    private final JobApplications applications;
    private final Jobs jobs;
    private final Mailroom mailroom;
    private final BaseUrl baseUrl;
    private final Clock clock;

    AppealLetters(
            CandidateContacts contacts,
            CandidateLetters candidates,
            CandidateLinks links,
            JobApplications applications,
            Jobs jobs,
            Mailroom mailroom,
            BaseUrl baseUrl,
            Clock clock) {
        this.contacts = contacts;
        this.candidates = candidates;
        this.links = links;
        this.applications = applications;
        this.jobs = jobs;
        this.mailroom = mailroom;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /** To the recruiter whom the candidate may ask. */
    void raised(Sitting sitting) {
        var application = applications.get(sitting.application());
        var recruiter = contacts.of(application.id());
        mailroom.post(Letter.to(recruiter.name(), recruiter.email(), recruiter.language())
                .with("candidateName", applications.candidate(application.id()).name())
                .with("jobTitle", jobs.get(application.job()).title().in(recruiter.language()))
                .with("applicationNumber", application.number())
                .with("link", baseUrl.of("/applications/%s".formatted(application.id())))
                .about(application.id().value())
                .of("appeal-raised", sitting.id()));
    }

    /** To the candidate, with the answer and a link to their page. */
    void answered(Sitting sitting, String answer) {
        var link = portal(sitting.application().value());
        candidates
                .withContact(sitting.application())
                .ifPresent(letter ->
                        mailroom.post(letter.withLink(link).with("note", answer).of(ANSWERED, sitting.id())));
    }

    @Override
    public Optional<SecretLink> renew(String kind, String businessKey, @Nullable UUID application) {
        return application == null || !ANSWERED.equals(kind)
                ? Optional.empty()
                : Optional.of(new SecretLink(portal(application)));
    }

    private String portal(UUID application) {
        return links.issue(LinkPurpose.PORTAL, application, clock.instant().plus(PORTAL_LINK));
    }
}
