package dev.touchstone.roleplay;

import dev.touchstone.identity.Account;
import dev.touchstone.jobs.JobCreated;
import dev.touchstone.jobs.JobOpening;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.JobPlanSection;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.PlanProblem;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.shared.Command;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The role-play's part of a job's plan: which scenario, how long. */
@Service
public class RolePlayPlans implements JobPlanSection {

    private static final int MINUTES = 30;

    private final JdbcClient jdbc;
    private final Jobs jobs;

    RolePlayPlans(JdbcClient jdbc, Jobs jobs) {
        this.jdbc = jdbc;
        this.jobs = jobs;
    }

    /**
     * A job's choice.
     *
     * @param scenario question number
     * @param minutes how long an appointment is booked for
     */
    public record Choice(String scenario, int minutes) {}

    public Optional<Choice> of(JobOpeningId job) {
        return jdbc.sql("select scenario, minutes from roleplay.plan where job = :job")
                .param("job", job.value())
                .query((row, index) -> new Choice(row.getString("scenario"), row.getInt("minutes")))
                .optional();
    }

    @Command
    public void choose(JobOpeningId job, Choice choice) {
        jdbc.sql("""
                        insert into roleplay.plan (job, scenario, minutes) values (:job, :scenario, :minutes)
                        on conflict (job) do update set scenario = excluded.scenario, minutes = excluded.minutes
                        """)
                .param("job", job.value())
                .param("scenario", choice.scenario())
                .param("minutes", choice.minutes())
                .update();
    }

    @EventListener
    void on(JobCreated fact) {
        choose(fact.job(), new Choice(jobs.template(fact.job()).scenario(), MINUTES));
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String href(JobOpeningId job) {
        return "/jobs/%s/plan/role-play".formatted(job);
    }

    @Override
    public List<PlanProblem> problems(JobOpening job, Map<TeamRole, List<Account>> team) {
        return hasScenario(job.id()) ? List.of() : List.of(new PlanProblem("roleplay.plan.problem.scenario"));
    }

    private boolean hasScenario(JobOpeningId job) {
        return jdbc.sql("""
                        select exists (select 1 from roleplay.plan p
                                         join roleplay.scenario s on s.number = p.scenario
                                        where p.job = :job)
                        """).param("job", job.value()).query(Boolean.class).single();
    }
}
