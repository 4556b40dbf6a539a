package dev.touchstone.writtentest;

import dev.touchstone.identity.Account;
import dev.touchstone.jobs.JobOpening;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.JobPlanSection;
import dev.touchstone.jobs.PlanProblem;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.shared.Command;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What a job’s candidates see of their result. A part of the job’s plan. */
@Service
public class ResultRules implements JobPlanSection {

    private static final String SAVE = """
            insert into writtentest.result_rule as stored (job, shows, after_decision, explained, appeal_days, shown_since, explained_until)
            values (:job, :shows, :after, :explained, :days, case when :shows <> 'NOTHING' then cast(:now as timestamptz) end,
                    case when :explained and not :after then timestamptz 'infinity' end)
            on conflict (job) do update
               set shows = excluded.shows, after_decision = excluded.after_decision, explained = excluded.explained,
                   appeal_days = excluded.appeal_days,
                   shown_since = case when excluded.shows = 'NOTHING' then null
                                      when stored.after_decision and not excluded.after_decision then excluded.shown_since
                                      else coalesce(stored.shown_since, excluded.shown_since) end,
                   explained_until = case when excluded.explained and not excluded.after_decision then timestamptz 'infinity'
                                          when stored.explained_until = 'infinity' then cast(:now as timestamptz)
                                          else stored.explained_until end
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ResultRules(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Nothing is shown unless somebody decided otherwise. */
    public ResultRule of(JobOpeningId job) {
        return jdbc.sql("select * from writtentest.result_rule where job = :job")
                .param("job", job.value())
                .query((row, index) -> new ResultRule(
                        job,
                        ResultShown.valueOf(row.getString("shows")),
                        row.getBoolean("after_decision"),
                        row.getBoolean("explained"),
                        row.getInt("appeal_days"),
                        row.getTimestamp("shown_since") == null
                                ? null
                                : row.getTimestamp("shown_since").toInstant()))
                .optional()
                .orElseGet(() -> ResultRule.usual(job));
    }

    /** Whether what was marked by an instant may have been shown with its answers, now or before the job thought otherwise. */
    boolean explained(JobOpeningId job, Instant marked) {
        return jdbc.sql("select count(*) from writtentest.result_rule where job = :job and explained_until > :marked")
                        .param("job", job.value())
                        .param("marked", Timestamp.from(marked))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Counts at once, for tests that are marked already as well; publishes {@link ResultRuleChanged} unless nothing changes. */
    @Command
    public void change(ResultRule rule) {
        var before = of(rule.job());
        jdbc.sql(SAVE)
                .param("job", rule.job().value())
                .param("shows", rule.shows().name())
                .param("after", rule.afterDecision())
                .param("explained", rule.explained())
                .param("days", rule.appealDays())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (before.shows() != rule.shows()
                || before.explained() != rule.explained()
                || before.afterDecision() != rule.afterDecision()
                || before.appealDays() != rule.appealDays()) {
            events.publishEvent(new ResultRuleChanged(
                    rule.job(), rule.shows(), rule.explained(), rule.afterDecision(), rule.appealDays()));
        }
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public String href(JobOpeningId job) {
        return "/jobs/%s/plan/test-results".formatted(job);
    }

    @Override
    public List<PlanProblem> problems(JobOpening job, Map<TeamRole, List<Account>> team) {
        return List.of();
    }
}
