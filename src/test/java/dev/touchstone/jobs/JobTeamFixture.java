package dev.touchstone.jobs;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Role;
import dev.touchstone.questionbank.Track;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.LocalizedText;
import java.util.Set;
import java.util.UUID;

/** Makes staff and jobs for tests of this module and of those above it. */
public class JobTeamFixture {

    private final Accounts accounts;
    private final Jobs jobs;

    public JobTeamFixture(Accounts accounts, Jobs jobs) {
        this.accounts = accounts;
        this.jobs = jobs;
    }

    /** A member of staff with these roles. */
    public AccountId somebody(Role... roles) {
        return accounts.register(
                "周敏", UUID.randomUUID() + "@example.cn", Language.ZH, Set.of(roles), "a long enough pass phrase");
    }

    /** A draft whose recruiter is the author. */
    public JobOpeningId draft(AccountId author) {
        return jobs.create(new CreateJob(
                new LocalizedText("售后客服", "After-sales agent"),
                Track.AFTER_SALES,
                "杭州",
                3,
                null,
                new LocalizedText("处理退换货", null),
                author));
    }

    /** A draft whose author holds every role of the team. */
    public JobOpeningId staffed(AccountId author) {
        var job = draft(author);
        for (var role : TeamRole.values()) {
            jobs.assign(job, author, role);
        }
        return job;
    }
}
