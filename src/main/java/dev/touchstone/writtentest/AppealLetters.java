package dev.touchstone.writtentest;

import dev.touchstone.candidates.CandidateLetters;
import dev.touchstone.candidates.ConfidentialLetters;
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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mails around an appeal. That to the recruiter does not say what the candidate wrote: it may tell the result. */
@Component
class AppealLetters implements LinkRenewal, ConfidentialLetters {

    private static final String RAISED = "appeal-raised";
    private static final String SETTLED = "appeal-settled";

    private static final String ANSWERED = "appeal-answered";
    private static final String ACCEPTED = "appeal-accepted";
    private static final String REMARKED = "appeal-remarked";
    private static final Set<String> TO_CANDIDATES = Set.of(ANSWERED, ACCEPTED, REMARKED);
    private static final Duration PORTAL_LINK = Duration.ofDays(180);

    private final TestRecruiters recruiters;
    private final CandidateLetters candidates;
    private final CandidateLinks links;
    private final JobApplications applications;
    private final Jobs jobs;
    private final Mailroom mailroom;
    private final BaseUrl baseUrl;
    private final Clock clock;

    AppealLetters(
            TestRecruiters recruiters,
            CandidateLetters candidates,
            CandidateLinks links,
            JobApplications applications,
            Jobs jobs,
            Mailroom mailroom,
            BaseUrl baseUrl,
            Clock clock) {
        this.recruiters = recruiters;
        this.candidates = candidates;
        this.links = links;
        this.applications = applications;
        this.jobs = jobs;
        this.mailroom = mailroom;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /** A hiring manager may be asked to mark the answers of an appeal anew, under a code. */
    @Override
    public Set<String> kinds() {
        return Set.of(RAISED, SETTLED, ANSWERED, ACCEPTED, REMARKED);
    }

    /** To every recruiter of the job. */
    void raised(Sitting sitting) {
        toRecruiters(sitting, RAISED);
    }

    /** To the candidate, with the answer and a link to their page. */
    void answered(Sitting sitting, String answer) {
        toCandidate(sitting, ANSWERED, answer);
    }

    /** To the candidate: some answers are marked anew. */
    void accepted(Sitting sitting, String answer) {
        toCandidate(sitting, ACCEPTED, answer);
    }

    /** To the candidate and the recruiters: it is done. What came of it is on the pages. */
    void remarked(Sitting sitting) {
        toCandidate(sitting, REMARKED, null);
        toRecruiters(sitting, SETTLED);
    }

    private void toCandidate(Sitting sitting, String kind, @Nullable String note) {
        var link = portal(sitting.application().value());
        candidates
                .withContact(sitting.application())
                .ifPresent(letter ->
                        mailroom.post(letter.withLink(link).with("note", note).of(kind, sitting.id())));
    }

    private void toRecruiters(Sitting sitting, String kind) {
        var application = applications.get(sitting.application());
        for (var recruiter : recruiters.of(application)) {
            mailroom.post(Letter.to(recruiter.name(), recruiter.email(), recruiter.language())
                    .with(
                            "candidateName",
                            applications.candidate(application.id()).name())
                    .with("jobTitle", jobs.get(application.job()).title().in(recruiter.language()))
                    .with("applicationNumber", application.number())
                    .with("link", baseUrl.of("/applications/%s".formatted(application.id())))
                    .about(application.id().value())
                    .of(kind, sitting.id()));
        }
    }

    @Override
    public Optional<SecretLink> renew(String kind, String businessKey, @Nullable UUID application) {
        return application == null || !TO_CANDIDATES.contains(kind)
                ? Optional.empty()
                : Optional.of(new SecretLink(portal(application)));
    }

    private String portal(UUID application) {
        return links.issue(LinkPurpose.PORTAL, application, clock.instant().plus(PORTAL_LINK));
    }
}
