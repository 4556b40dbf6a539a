package dev.touchstone.hiring;

import dev.touchstone.candidates.Apply;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.JobTeamFixture;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.shared.Language;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An open job with applications in screening, for tests of the pages. */
public class BoardFixture {

    private final JobTeamFixture staff;
    private final Jobs jobs;
    private final JobApplications applications;
    private final JdbcClient jdbc;

    BoardFixture(Accounts accounts, Jobs jobs, JobApplications applications, JdbcClient jdbc) {
        this.staff = new JobTeamFixture(accounts, jobs);
        this.jobs = jobs;
        this.applications = applications;
        this.jdbc = jdbc;
    }

    public AccountId recruiter() {
        return staff.somebody(Role.RECRUITER);
    }

    public AccountId somebody(Role role) {
        return staff.somebody(role);
    }

    /** Open although its preflight would still have questions. */
    public JobOpeningId open(AccountId recruiter) {
        var job = staff.draft(recruiter);
        jdbc.sql("update jobs.job set status = 'OPEN', opened_at = created_at where id = :id")
                .param("id", job.value())
                .update();
        return job;
    }

    /** A marker of the job. */
    public AccountId marker(JobOpeningId job) {
        var marker = staff.somebody(Role.MARKER);
        jobs.assign(job, marker, TeamRole.MARKER);
        return marker;
    }

    /** A paper that waits to be marked under this code. */
    public UUID handedIn(JobApplicationId application, String code) {
        var marking = UUID.randomUUID();
        jdbc.sql("""
                        insert into writtentest.sitting (id, application, state, marking, code, minutes, seed, invited_at,
                               expires_at, started_at, deadline, submitted_at)
                        values (:marking, :application, 'SUBMITTED', :marking, :code, 60, 1, now(), now(), now(), now(), now())
                        """)
                .param("marking", marking)
                .param("application", application.value())
                .param("code", code)
                .update();
        return marking;
    }

    public JobApplicationId applied(JobOpeningId job, String name) {
        return applications.apply(new Apply(
                job, name, UUID.randomUUID() + "@example.cn", null, Language.ZH, 14, "内推", "BOTH", null, true));
    }
}
