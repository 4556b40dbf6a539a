package dev.touchstone.jobs;

import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Role;
import dev.touchstone.questionbank.Track;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Job openings, their teams and plans. */
@Service
public class Jobs {

    private final JobRows jobs;
    private final Teams teams;
    private final Plans plans;
    private final TrackTemplates templates;
    private final Preflight preflight;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Jobs(
            JobRows jobs,
            Teams teams,
            Plans plans,
            TrackTemplates templates,
            Preflight preflight,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jobs = jobs;
        this.teams = teams;
        this.plans = plans;
        this.templates = templates;
        this.preflight = preflight;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** The job; refuses NOT_FOUND. */
    public JobOpening get(JobOpeningId id) {
        return jobs.find(id).orElseThrow(() -> unknown(id.toString()));
    }

    /**
     * Keeps an open job open until the transaction ends, so that nobody closes it between a look and a write; refuses
     * CONFLICT when it takes no applications.
     */
    public JobOpening holdOpen(JobOpeningId id) {
        var job = jobs.hold(id).orElseThrow(() -> unknown(id.toString()));
        expect(job, JobStatus.OPEN, "jobs.error.notOpen");
        return job;
    }

    /** The job with a people-facing number, e.g. J-2026-004; refuses NOT_FOUND. */
    public JobOpening byNumber(String number) {
        return jobs.byNumber(number).orElseThrow(() -> unknown("with that number"));
    }

    /** The jobs of these ids, in one query. */
    public Map<JobOpeningId, JobOpening> all(Collection<JobOpeningId> ids) {
        return jobs.all(ids).stream().collect(Collectors.toMap(JobOpening::id, Function.identity()));
    }

    /** Every job, the newest first. */
    public List<JobOpening> all() {
        return jobs.all();
    }

    /** The jobs in whose team the member has one of the roles, the newest first. */
    public List<JobOpening> ofMember(AccountId member, Collection<TeamRole> roles) {
        return jobs.ofMember(member, roles);
    }

    public JobPlan plan(JobOpeningId id) {
        return plans.find(id).orElseThrow(() -> unknown(id.toString()));
    }

    /** The pass marks of a stage, in one query; jobs that have not set one are absent. */
    public Map<JobOpeningId, BigDecimal> passMarks(Stage stage, Collection<JobOpeningId> ids) {
        return plans.passMarks(stage, ids);
    }

    /** The template the job’s track starts from. */
    public TrackTemplate template(JobOpeningId id) {
        return templates.of(get(id).track());
    }

    /** The template of a track. */
    public TrackTemplate template(Track track) {
        return templates.of(track);
    }

    /** The tracks that have a template. */
    public List<Track> tracks() {
        return templates.tracks();
    }

    /** Team members who hold a role for the job, by name. */
    public List<Account> team(JobOpeningId id, TeamRole role) {
        return team(id).getOrDefault(role, List.of());
    }

    /** The whole team, by role; roles nobody holds are absent. */
    @Transactional(readOnly = true)
    public Map<TeamRole, List<Account>> team(JobOpeningId id) {
        var members = teams.of(id);
        var known = accounts.all(
                members.values().stream().flatMap(List::stream).distinct().toList());
        var team = new EnumMap<TeamRole, List<Account>>(TeamRole.class);
        members.forEach((role, ids) -> team.put(
                role,
                ids.stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .sorted(Comparator.comparing(Account::name))
                        .toList()));
        return team;
    }

    /** What is missing before the job can open: team, thresholds, then every module’s part; empty when it can. */
    @Transactional(readOnly = true)
    public List<PlanProblem> problems(JobOpeningId id) {
        return problems(get(id), plan(id), team(id));
    }

    /** The same for a job whose plan and team are at hand. */
    @Transactional(readOnly = true)
    public List<PlanProblem> problems(JobOpening job, JobPlan plan, Map<TeamRole, List<Account>> team) {
        return preflight.problems(job, plan, team);
    }

    /** The plan sections of the other modules, in the order of the page. */
    public List<JobPlanSection> sections() {
        return preflight.sections();
    }

    /** Drafts a job from its track’s template; the author becomes owner and recruiter of the team. */
    @Command
    public JobOpeningId create(CreateJob command) {
        var id = jobs.insert(command, clock.instant());
        plans.save(templates.planOf(command.track(), id));
        teams.add(id, command.author(), TeamRole.RECRUITER, clock.instant());
        events.publishEvent(new JobCreated(id));
        return id;
    }

    /** Changes title, city, headcount, closing day and text. A stale version is an optimistic locking failure. */
    @Command
    public void change(ChangeJob change) {
        var job = changeable(change.job());
        jobs.update(new JobOpening(
                job.id(),
                job.number(),
                change.title(),
                job.track(),
                change.city(),
                change.headcount(),
                job.status(),
                change.closesOn(),
                change.description(),
                job.owner(),
                change.version()));
    }

    /** Makes the team exactly this one. Refuses CONFLICT without a recruiter; people who may not hold a role are left out. */
    @Command
    public void staff(JobOpeningId id, Map<TeamRole, Set<AccountId>> wanted) {
        var before = teams.of(id);
        var everybody = accounts.enabled();
        for (var role : TeamRole.values()) {
            var able = everybody.stream()
                    .filter(account -> account.roles().contains(Role.valueOf(role.name())))
                    .map(Account::id)
                    .collect(Collectors.toSet());
            var chosen = wanted.getOrDefault(role, Set.of());
            chosen.stream().filter(able::contains).forEach(member -> assign(id, member, role));
            before.getOrDefault(role, List.of()).stream()
                    .filter(member -> able.contains(member) && !chosen.contains(member))
                    .forEach(member -> unassign(id, member, role));
        }
    }

    /** Gives a member a role in the job’s team. Doing it twice is harmless. */
    @Command
    public void assign(JobOpeningId id, AccountId member, TeamRole role) {
        changeable(id);
        if (teams.add(id, member, role, clock.instant())) {
            events.publishEvent(new JobTeamChanged(id, member, role, true));
        }
    }

    /** Takes a role back. Refuses CONFLICT when the job would be left without a recruiter. */
    @Command
    public void unassign(JobOpeningId id, AccountId member, TeamRole role) {
        var job = changeable(id);
        if (!teams.remove(id, member, role)) {
            return;
        }
        if (role == TeamRole.RECRUITER && !teams.of(id).containsKey(TeamRole.RECRUITER)) {
            throw new RefusedException(
                    Reason.CONFLICT, "jobs.error.lastRecruiter", "Job %s needs a recruiter".formatted(job.id()));
        }
        events.publishEvent(new JobTeamChanged(id, member, role, false));
    }

    /** Opens a job whose preflight has no problems; refuses CONFLICT otherwise. */
    @Command
    public void open(JobOpeningId id) {
        var job = locked(id);
        expect(job, JobStatus.DRAFT, "jobs.error.notDraft");
        var problems = problems(id);
        if (!problems.isEmpty()) {
            throw new RefusedException(
                    Reason.CONFLICT,
                    "jobs.error.incomplete",
                    "Job %s has %d preflight problems: %s"
                            .formatted(id, problems.size(), problems.get(0).key()),
                    problems.size());
        }
        jobs.markOpened(id, clock.instant());
        events.publishEvent(new JobOpened(id));
    }

    /** Closes an open job; publishes {@link JobClosed}. */
    @Command
    public void close(JobOpeningId id) {
        expect(locked(id), JobStatus.OPEN, "jobs.error.notOpen");
        jobs.markClosed(id, clock.instant());
        events.publishEvent(new JobClosed(id));
    }

    @Command
    public void changePlan(JobPlan plan) {
        changeable(plan.job());
        plans.save(plan);
        events.publishEvent(new JobPlanChanged(plan.job()));
    }

    private JobOpening changeable(JobOpeningId id) {
        var job = locked(id);
        if (job.status() == JobStatus.CLOSED) {
            throw new RefusedException(Reason.CONFLICT, "jobs.error.closed", "Job %s is CLOSED".formatted(id));
        }
        return job;
    }

    private JobOpening locked(JobOpeningId id) {
        return jobs.lock(id).orElseThrow(() -> unknown(id.toString()));
    }

    private static void expect(JobOpening job, JobStatus status, String key) {
        if (job.status() != status) {
            throw new RefusedException(
                    Reason.CONFLICT, key, "Job %s is %s, expected %s".formatted(job.id(), job.status(), status));
        }
    }

    private static RefusedException unknown(String which) {
        return new RefusedException(Reason.NOT_FOUND, "jobs.error.unknown", "No job " + which);
    }
}
