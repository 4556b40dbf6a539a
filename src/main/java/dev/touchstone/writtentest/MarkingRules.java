package dev.touchstone.writtentest;

import dev.touchstone.identity.Account;
import dev.touchstone.jobs.JobOpening;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.JobPlanSection;
import dev.touchstone.jobs.PlanProblem;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.shared.Command;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How a job's open answers are marked. A part of the job's plan. */
@Service
public class MarkingRules implements JobPlanSection {

    private static final int ORDER = 13;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    MarkingRules(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The rule of the job; each paper by one person unless somebody decided otherwise. */
    public MarkingRule of(JobOpeningId job) {
        return jdbc.sql("select percent, gap from writtentest.marking_rule where job = :job")
                .param("job", job.value())
                .query((row, index) -> new MarkingRule(row.getInt("percent"), row.getInt("gap")))
                .optional()
                .orElse(MarkingRule.ONCE);
    }

    /** Counts for papers that are handed in from now on; publishes {@link MarkingRuleChanged} unless nothing changes. */
    @Command
    public void change(JobOpeningId job, MarkingRule rule) {
        if (rule.equals(of(job))) {
            return;
        }
        jdbc.sql("""
                        insert into writtentest.marking_rule (job, percent, gap) values (:job, :percent, :gap)
                        on conflict (job) do update set percent = excluded.percent, gap = excluded.gap
                        """)
                .param("job", job.value())
                .param("percent", rule.percent())
                .param("gap", rule.gap())
                .update();
        events.publishEvent(new MarkingRuleChanged(job, rule.percent(), rule.gap()));
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String href(JobOpeningId job) {
        return "/jobs/%s/plan/marking".formatted(job);
    }

    /** Two people mark, and a third or a hiring manager decides between them. */
    @Override
    public List<PlanProblem> problems(JobOpening job, Map<TeamRole, List<Account>> team) {
        int markers = team.getOrDefault(TeamRole.MARKER, List.of()).size();
        boolean managed = !team.getOrDefault(TeamRole.HIRING_MANAGER, List.of()).isEmpty();
        if (markers > 2 || (markers == 2 && managed) || !of(job.id()).isTwice()) {
            return List.of();
        }
        return List.of(new PlanProblem(
                markers < 2 ? "writtentest.marking.rule.problem.second" : "writtentest.marking.rule.problem.third"));
    }
}
