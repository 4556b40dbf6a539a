package dev.touchstone.writtentest;

import dev.touchstone.candidates.CandidateContacts;
import dev.touchstone.candidates.JobApplication;
import dev.touchstone.identity.Account;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.TeamRole;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who hears what a candidate asks for: every recruiter of the job, so that nobody’s absence leaves it unread. */
@Component
class TestRecruiters {

    private final CandidateContacts contacts;
    private final Jobs jobs;

    TestRecruiters(CandidateContacts contacts, Jobs jobs) {
        this.contacts = contacts;
        this.jobs = jobs;
    }

    /** The one the candidate may ask first; then the job’s others who can sign in. */
    List<Account> of(JobApplication application) {
        var contact = contacts.of(application.id());
        var others = jobs.team(application.job(), TeamRole.RECRUITER).stream()
                .filter(Account::enabled)
                .filter(account -> !account.id().equals(contact.id()));
        return Stream.concat(Stream.of(contact), others).toList();
    }
}
