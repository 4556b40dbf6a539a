package dev.touchstone.roleplay;

import dev.touchstone.identity.Account;
import dev.touchstone.jobs.JobOpening;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.JobPlanSection;
import dev.touchstone.jobs.PlanProblem;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How a job’s role-plays are looked at. A part of the job’s plan. */
@Service
public class ReviewRules implements JobPlanSection {

    private static final int ORDER = 21;

    private final JdbcClient jdbc;
    private final ServiceStandards standards;
    private final ApplicationEventPublisher events;

    ReviewRules(JdbcClient jdbc, ServiceStandards standards, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.standards = standards;
        this.events = events;
    }

    /** The rule of the job; the first thresholds and two points unless somebody decided otherwise. */
    public ReviewRule of(JobOpeningId job) {
        return jdbc.sql("select thresholds, gap from roleplay.review_rule where job = :job")
                .param("job", job.value())
                .query((row, index) -> new ReviewRule(row.getString("thresholds"), row.getInt("gap")))
                .optional()
                .orElse(new ReviewRule(standards.orFirst(null).id(), ReviewRule.USUAL_GAP));
    }

    /** What the job’s role-plays are measured against. */
    public ServiceThresholds thresholds(JobOpeningId job) {
        return standards.orFirst(of(job).thresholds());
    }

    /** Counts at once, for old role-plays too. Refuses UNUSABLE; publishes {@link ReviewRuleChanged} unless nothing changes. */
    @Command
    public void change(JobOpeningId job, ReviewRule rule) {
        if (standards.find(rule.thresholds()).isEmpty()
                || rule.gap() < ReviewRule.SMALLEST_GAP
                || rule.gap() > ReviewRule.LARGEST_GAP) {
            throw new RefusedException(
                    Reason.UNUSABLE, "roleplay.review.rule.wrong", "No rule for role-plays: " + rule);
        }
        if (rule.equals(of(job))) {
            return;
        }
        jdbc.sql("""
                        insert into roleplay.review_rule (job, thresholds, gap) values (:job, :thresholds, :gap)
                        on conflict (job) do update set thresholds = excluded.thresholds, gap = excluded.gap
                        """)
                .param("job", job.value())
                .param("thresholds", rule.thresholds())
                .param("gap", rule.gap())
                .update();
        events.publishEvent(new ReviewRuleChanged(job, rule.thresholds(), rule.gap()));
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String href(JobOpeningId job) {
        return "/jobs/%s/plan/role-play-review".formatted(job);
    }

    /** Without a choice the first thresholds are meant: nothing is missing. */
    @Override
    public List<PlanProblem> problems(JobOpening job, Map<TeamRole, List<Account>> team) {
        return List.of();
    }
}
