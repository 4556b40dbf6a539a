package dev.touchstone.jobs;

import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.Command;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Job openings, their teams and plans. */
@Service
public class Jobs {

    /** The job; refuses NOT_FOUND. */
    public JobOpening get(JobOpeningId id) {
        throw new UnsupportedOperationException();
    }

    /** The jobs of these ids, in one query. */
    public Map<JobOpeningId, JobOpening> all(Collection<JobOpeningId> ids) {
        throw new UnsupportedOperationException();
    }

    public JobPlan plan(JobOpeningId id) {
        throw new UnsupportedOperationException();
    }

    /** The template the job’s track starts from. */
    public TrackTemplate template(JobOpeningId id) {
        throw new UnsupportedOperationException();
    }

    /** Team members who hold a role for the job, by name. */
    public List<Account> team(JobOpeningId id, TeamRole role) {
        throw new UnsupportedOperationException();
    }

    /** Drafts a job from its track’s template; the author becomes owner and recruiter of the team. */
    @Command
    public JobOpeningId create(CreateJob command) {
        throw new UnsupportedOperationException();
    }

    @Command
    public void assign(JobOpeningId id, AccountId member, TeamRole role) {
        throw new UnsupportedOperationException();
    }

    /** Opens a job whose preflight has no problems; refuses CONFLICT otherwise. */
    @Command
    public void open(JobOpeningId id) {
        throw new UnsupportedOperationException();
    }

    /** Closes an open job; publishes {@link JobClosed}. */
    @Command
    public void close(JobOpeningId id) {
        throw new UnsupportedOperationException();
    }

    @Command
    public void changePlan(JobPlan plan) {
        throw new UnsupportedOperationException();
    }
}
