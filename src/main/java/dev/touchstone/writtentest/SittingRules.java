package dev.touchstone.writtentest;

import dev.touchstone.identity.Account;
import dev.touchstone.jobs.JobOpening;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.JobPlanSection;
import dev.touchstone.jobs.PlanProblem;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.shared.Command;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What a job's sittings are granted by rule: how much of lost connections is given back. A part of the job's plan. */
@Service
public class SittingRules implements JobPlanSection {

    /** The most minutes a rule may give back. */
    public static final int MOST_CREDIT = 60;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    SittingRules(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** How much of lost connections one sitting of the job gets back, all in all; zero unless somebody decided otherwise. */
    public Duration credit(JobOpeningId job) {
        return jdbc.sql("select credit_minutes from writtentest.sitting_rule where job = :job")
                .param("job", job.value())
                .query(Integer.class)
                .optional()
                .map(Duration::ofMinutes)
                .orElse(Duration.ZERO);
    }

    /**
     * Counts for connections that are lost from now on. Publishes {@link LostTimeRuleChanged}.
     *
     * @param minutes 0 to {@value #MOST_CREDIT}; 0 gives nothing back
     */
    @Command
    public void giveBack(JobOpeningId job, int minutes) {
        jdbc.sql("""
                        insert into writtentest.sitting_rule (job, credit_minutes) values (:job, :minutes)
                        on conflict (job) do update set credit_minutes = excluded.credit_minutes
                        """).param("job", job.value()).param("minutes", minutes).update();
        events.publishEvent(new LostTimeRuleChanged(job, minutes));
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public String href(JobOpeningId job) {
        return "/jobs/%s/plan/sitting".formatted(job);
    }

    @Override
    public List<PlanProblem> problems(JobOpening job, Map<TeamRole, List<Account>> team) {
        return List.of();
    }
}
