package dev.touchstone.jobs;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.identity.Role;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who of the staff may do what for which job, for {@code @PreAuthorize}; arguments are ids or anything whose toString
 * is one. An administrator may do everything, an auditor may look; everybody else by the job’s team, asked anew at
 * each request.
 */
@Component("jobAccess")
public class JobAccess {

    private final CurrentAccount current;
    private final Teams teams;
    private final HeldRoles held;

    JobAccess(CurrentAccount current, Teams teams, HeldRoles held) {
        this.current = current;
        this.teams = teams;
        this.held = held;
    }

    /** Recruiter of the job (or administrator): may run its applications. */
    public boolean mayRecruit(@Nullable Object job) {
        return current.has(Role.ADMIN) || holds(job, TeamRole.RECRUITER);
    }

    /** {@link #mayRecruit} for lists of jobs: one question, however many jobs are asked for afterwards. */
    public Predicate<@Nullable JobOpeningId> mayRecruit() {
        if (current.has(Role.ADMIN)) {
            return job -> true;
        }
        return teams.jobs(current.id(), TeamRole.RECRUITER)::contains;
    }

    /** Recruiter or hiring manager of the job: may decide at gates and in the debrief. */
    public boolean mayDecide(@Nullable Object job) {
        return current.has(Role.ADMIN) || holds(job, TeamRole.RECRUITER, TeamRole.HIRING_MANAGER);
    }

    /** May see the job’s board and applications: recruiter, hiring manager, approver of the job, administrator, auditor. */
    public boolean mayView(@Nullable Object job) {
        return seesAll() || holds(job, TeamRole.RECRUITER, TeamRole.HIRING_MANAGER, TeamRole.APPROVER);
    }

    /** Marker of the job. */
    public boolean mayMark(@Nullable Object job) {
        return current.has(Role.ADMIN) || holds(job, TeamRole.MARKER);
    }

    /**
     * Whether papers of the job come before them under a code, as its marker or as its hiring manager, who decides between markers: they
     * must not learn from other pages whose paper is being marked.
     */
    public boolean isMarker(@Nullable Object job) {
        return meetsPapers() && holds(job, TeamRole.MARKER, TeamRole.HIRING_MANAGER);
    }

    /** {@link #isMarker} of some job, as far as the account’s roles tell without a question. */
    public boolean meetsPapers() {
        return !current.has(Role.ADMIN) && (current.has(Role.MARKER) || current.has(Role.HIRING_MANAGER));
    }

    /** Hiring manager of the job: decides where two markers are apart. */
    public boolean mayAdjudicate(@Nullable Object job) {
        return current.has(Role.ADMIN) || holds(job, TeamRole.HIRING_MANAGER);
    }

    /** Approver of the job. */
    public boolean mayApprove(@Nullable Object job) {
        return current.has(Role.ADMIN) || holds(job, TeamRole.APPROVER);
    }

    /** Whether the person sees every job: administrator, auditor. */
    public boolean seesAll() {
        return current.has(Role.ADMIN) || current.has(Role.AUDITOR);
    }

    private boolean holds(@Nullable Object job, TeamRole... roles) {
        var account = current.find().map(found -> found.id());
        var id = parse(job);
        return account.isPresent() && id.isPresent() && holds(account.get(), id.get(), roles);
    }

    private boolean holds(AccountId account, JobOpeningId job, TeamRole... roles) {
        return !Collections.disjoint(held.of(account, job), List.of(roles));
    }

    private static Optional<JobOpeningId> parse(@Nullable Object job) {
        try {
            return job == null ? Optional.empty() : Optional.of(new JobOpeningId(UUID.fromString(job.toString())));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
