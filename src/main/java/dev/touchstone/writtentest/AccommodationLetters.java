package dev.touchstone.writtentest;

import dev.touchstone.candidates.CandidateLetters;
import dev.touchstone.candidates.ConfidentialLetters;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.CandidateLinks;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.mail.Letter;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.shared.BaseUrl;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The mails around a request for accommodations. None says what is needed: that stays on the pages; that there is one is for recruiters. */
@Component
class AccommodationLetters implements ConfidentialLetters {

    private static final String ASKED = "accommodation-asked";
    private static final String GRANTED = "accommodation-granted";
    private static final String DECLINED = "accommodation-declined";

    private static final Duration EXPLAINS = Duration.ofDays(14);

    private final TestRecruiters recruiters;
    private final CandidateLetters candidates;
    private final CandidateLinks links;
    private final JobApplications applications;
    private final Jobs jobs;
    private final Mailroom mailroom;
    private final BaseUrl baseUrl;

    AccommodationLetters(
            TestRecruiters recruiters,
            CandidateLetters candidates,
            CandidateLinks links,
            JobApplications applications,
            Jobs jobs,
            Mailroom mailroom,
            BaseUrl baseUrl) {
        this.recruiters = recruiters;
        this.candidates = candidates;
        this.links = links;
        this.applications = applications;
        this.jobs = jobs;
        this.mailroom = mailroom;
        this.baseUrl = baseUrl;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ASKED, GRANTED, DECLINED);
    }

    /** To every recruiter of the job. */
    void asked(Sitting sitting, Accommodation asked) {
        var application = applications.get(sitting.application());
        for (var recruiter : recruiters.of(application)) {
            mailroom.post(Letter.to(recruiter.name(), recruiter.email(), recruiter.language())
                    .with(
                            "candidateName",
                            applications.candidate(application.id()).name())
                    .with("jobTitle", jobs.get(application.job()).title().in(recruiter.language()))
                    .with("applicationNumber", application.number())
                    .with("deadline", sitting.expiresAt())
                    .with("link", baseUrl.of("/applications/%s".formatted(application.id())))
                    .about(application.id().value())
                    .revision(asked.changes())
                    .of(ASKED, sitting.id()));
        }
    }

    /** To the candidate, with the recruiter's words and a link to the test. */
    void answered(Sitting sitting, Accommodation answered) {
        var link = links.issue(
                LinkPurpose.TEST,
                sitting.application().value(),
                sitting.expiresAt().plus(EXPLAINS));
        boolean granted = answered.state() == AccommodationState.GRANTED;
        candidates
                .withContact(sitting.application())
                .ifPresent(letter -> mailroom.post(letter.withLink(link)
                        .with("minutes", sitting.minutes())
                        .with("note", answered.answer())
                        .revision(answered.changes())
                        .of(granted ? GRANTED : DECLINED, sitting.id())));
    }
}
