package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.mail.Letter;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.offers.Offers;
import dev.touchstone.panel.Panels;
import dev.touchstone.roleplay.RolePlays;
import dev.touchstone.writtentest.WrittenTests;
import org.springframework.stereotype.Component;

/** What remains to be done when an application ends early. */
@Component
class OpenEnds {

    private final WrittenTests writtenTests;
    private final RolePlays rolePlays;
    private final Panels panels;
    private final Offers offers;
    private final JobApplications applications;
    private final Jobs jobs;
    private final Mailroom mailroom;

    OpenEnds(
            WrittenTests writtenTests,
            RolePlays rolePlays,
            Panels panels,
            Offers offers,
            JobApplications applications,
            Jobs jobs,
            Mailroom mailroom) {
        this.writtenTests = writtenTests;
        this.rolePlays = rolePlays;
        this.panels = panels;
        this.offers = offers;
        this.applications = applications;
        this.jobs = jobs;
        this.mailroom = mailroom;
    }

    /** Closes what is open in every stage; harmless where nothing is. */
    void close(JobApplicationId application) {
        writtenTests.cancel(application);
        rolePlays.cancel(application);
        panels.cancel(application);
        offers.cancel(application);
    }

    /** Posts a letter of this kind; nothing for a candidate without an e-mail address. */
    void write(String kind, JobApplication application) {
        var candidate = applications.candidate(application.id());
        var email = candidate.email();
        if (email != null) {
            var letter = Letter.to(candidate.name(), email, candidate.language())
                    .with("jobTitle", jobs.get(application.job()).title())
                    .about(application.id().value());
            mailroom.post(letter.of(kind, application.id()));
        }
    }
}
