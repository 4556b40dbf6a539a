package dev.touchstone.candidates;

import dev.touchstone.identity.CandidateLinks;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.jobs.JobOpening;
import dev.touchstone.mail.Letter;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.UuidV7;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The letters this module writes itself. Who has no address gets none. */
@Component
class ApplicationLetters {

    /** How long a link to the candidate’s page works; a lost one is renewed on the lost-link page. */
    static final Duration PORTAL_LINK = Duration.ofDays(180);

    private final ApplicationRows applications;
    private final People people;
    private final CandidateLinks links;
    private final Mailroom mailroom;
    private final Clock clock;

    ApplicationLetters(
            ApplicationRows applications, People people, CandidateLinks links, Mailroom mailroom, Clock clock) {
        this.applications = applications;
        this.people = people;
        this.links = links;
        this.mailroom = mailroom;
        this.clock = clock;
    }

    /** Confirms that an application came in, with the link to the candidate’s page. */
    void received(JobApplicationId id, JobOpening job) {
        var person = people.of(id).orElseThrow();
        if (person.email() == null) {
            return;
        }
        mailroom.post(Letter.to(person.name(), person.email(), person.language())
                .with("jobTitle", job.title())
                .with("applicationNumber", applications.find(id).orElseThrow().number())
                .withLink(portalLink(id))
                .about(id.value())
                .of("application-received", id));
    }

    /** A fresh link for somebody who lost theirs; each request is a letter of its own. */
    void lostLink(JobApplication application, JobOpening job, Language language) {
        var person = people.of(application.id()).orElseThrow();
        if (person.email() == null) {
            return;
        }
        mailroom.post(Letter.to(person.name(), person.email(), language)
                .with("jobTitle", job.title())
                .with("applicationNumber", application.number())
                .with("deadline", clock.instant().plus(PORTAL_LINK))
                .withLink(portalLink(application.id()))
                .about(application.id().value())
                .of("portal-link", UuidV7.next()));
    }

    String portalLink(JobApplicationId id) {
        return links.issue(LinkPurpose.PORTAL, id.value(), clock.instant().plus(PORTAL_LINK));
    }
}
